package org.winddown.ingest;

class H2ImportIT extends ImportSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
