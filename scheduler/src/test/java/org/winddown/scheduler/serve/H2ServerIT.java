package org.winddown.scheduler.serve;

import java.util.Map;

class H2ServerIT extends ServerSuite {

    @Override
    Map<String, String> environment() {
        return Map.of();
    }
}
