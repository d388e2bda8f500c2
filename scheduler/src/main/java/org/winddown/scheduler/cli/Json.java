package org.winddown.scheduler.cli;

import tools.jackson.databind.json.JsonMapper;

/** Prints records, maps and lists as JSON on one line. */
final class Json {

    private Json() {}

    static String of(Object value) {
        return JsonMapper.builder().build().writeValueAsString(value);
    }
}
