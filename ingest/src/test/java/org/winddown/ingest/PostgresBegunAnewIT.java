package org.winddown.ingest;

class PostgresBegunAnewIT extends BegunAnewSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
