package org.winddown.ingest;

class PostgresSharesIT extends SharesSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
