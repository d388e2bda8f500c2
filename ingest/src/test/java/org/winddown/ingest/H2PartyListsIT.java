package org.winddown.ingest;

class H2PartyListsIT extends PartyListsSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
