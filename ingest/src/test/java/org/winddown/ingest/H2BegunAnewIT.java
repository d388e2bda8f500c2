package org.winddown.ingest;

class H2BegunAnewIT extends BegunAnewSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
