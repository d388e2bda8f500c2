package org.winddown.ingest;

class PostgresKillsIT extends KillsSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
