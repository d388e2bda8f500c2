package org.winddown.ingest;

class PostgresPartyListsIT extends PartyListsSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
