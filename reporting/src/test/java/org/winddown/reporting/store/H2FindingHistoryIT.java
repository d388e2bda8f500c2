package org.winddown.reporting.store;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;

class H2FindingHistoryIT extends FindingHistorySuite {

    @Override
    DataSource database(Path folder) throws IOException {
        return RegisterDatabase.in(folder);
    }
}
