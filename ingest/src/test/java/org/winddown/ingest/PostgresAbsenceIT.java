package org.winddown.ingest;

class PostgresAbsenceIT extends AbsenceSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }

    @Override
    int steps() {
        return 25;
    }
}
