package org.winddown.ingest.document.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winddown.ingest.xml.XmlEntry;
import tools.jackson.databind.JsonNode;

/**
 * A part of a report, the same for both syntaxes: names are lower case, a list is the same section several times.
 *
 * @param name its name
 * @param text its own text
 * @param sections what it holds
 */
record Section(String name, String text, List<Section> sections) {

    static Section of(XmlEntry entry) {
        return new Section(
                entry.name().toLowerCase(Locale.ROOT),
                entry.text(),
                entry.children().stream().map(Section::of).toList());
    }

    static Section of(String name, JsonNode node) {
        List<Section> sections = new ArrayList<>();
        node.properties().forEach(property -> {
            String inner = property.getKey().toLowerCase(Locale.ROOT);
            if (property.getValue().isArray()) {
                property.getValue().forEach(each -> sections.add(of(inner, each)));
            } else {
                sections.add(of(inner, property.getValue()));
            }
        });
        return new Section(
                name, node.isValueNode() && !node.isNull() ? node.asString().strip() : "", sections);
    }

    /** The sections at the end of a path of names. */
    List<Section> all(String... path) {
        List<Section> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(each -> each.sections.stream())
                    .filter(each -> each.name.equals(step))
                    .toList();
        }
        return found;
    }

    /** The text of the first of some inner sections that has any; empty when none has. */
    String text(String... names) {
        for (String each : names) {
            for (Section section : sections) {
                if (section.name.equals(each) && !section.text.isEmpty()) {
                    return section.text;
                }
            }
        }
        return "";
    }
}
