package org.winddown.ingest;

import java.nio.file.Path;
import javax.sql.DataSource;

class H2PartyListsIT extends PartyListsSuite {

    @Override
    DataSource database(Path folder) {
        return new H2ImportIT().database(folder);
    }
}
