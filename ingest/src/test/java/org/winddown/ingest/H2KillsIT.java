package org.winddown.ingest;

class H2KillsIT extends KillsSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
