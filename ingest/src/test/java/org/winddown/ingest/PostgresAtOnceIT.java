package org.winddown.ingest;

/** Threads of one process. */
class PostgresAtOnceIT extends AtOnceSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }

    @Override
    Installed beside(Installed installed) {
        return installed;
    }
}
