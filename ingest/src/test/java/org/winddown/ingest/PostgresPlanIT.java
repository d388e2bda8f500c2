package org.winddown.ingest;

class PostgresPlanIT extends PlanSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }

    @Override
    int nights() {
        return 10;
    }
}
