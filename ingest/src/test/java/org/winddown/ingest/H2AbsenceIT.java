package org.winddown.ingest;

class H2AbsenceIT extends AbsenceSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }

    @Override
    int steps() {
        return 120;
    }
}
