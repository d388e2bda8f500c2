package org.winddown.ingest;

/** Threads of one process. */
class H2AtOnceIT extends AtOnceSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }

    @Override
    Installed beside(Installed installed) {
        return installed;
    }
}
