package org.winddown.ingest;

class H2SharesIT extends SharesSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
