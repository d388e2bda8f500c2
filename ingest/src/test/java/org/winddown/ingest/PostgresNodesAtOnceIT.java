package org.winddown.ingest;

/** Nodes that share one database. */
class PostgresNodesAtOnceIT extends AtOnceSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }

    @Override
    Installed beside(Installed installed) {
        return installed.node();
    }
}
