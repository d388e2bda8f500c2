package org.winddown.scheduler.cli;

import java.util.Map;

class H2LookBackIT extends LookBackSuite {

    @Override
    Map<String, String> environment() {
        return Map.of();
    }
}
