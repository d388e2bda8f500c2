package org.winddown.ingest;

class H2PlanIT extends PlanSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }

    @Override
    int nights() {
        return 60;
    }
}
