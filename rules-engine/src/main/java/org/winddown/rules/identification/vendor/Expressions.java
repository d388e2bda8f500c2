package org.winddown.rules.identification.vendor;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.winddown.rules.identification.text.Beginnings;
import org.winddown.rules.yaml.StrictNodes;
import org.winddown.rules.yaml.YamlNode;

/** The regular expressions of a catalogue file. */
final class Expressions {

    private final StrictNodes nodes;

    Expressions(StrictNodes nodes) {
        this.nodes = nodes;
    }

    /** Expressions that are tried on every text they might stand in, so that they need fixed first characters. */
    List<String> beginning(YamlNode list) {
        for (YamlNode each : items(list)) {
            if (compiles(each) && Beginnings.fixed(each.text()).length() < Beginnings.FIXED) {
                nodes.problem(
                        each,
                        "\"" + each.text() + "\" must begin with ^ and " + Beginnings.FIXED
                                + " fixed characters, for example ^KL\\d{4}: they tell where to try it");
            }
        }
        return list.texts();
    }

    /** Expressions that are tried seldom. */
    List<String> anywhere(YamlNode list) {
        items(list).forEach(this::compiles);
        return list.texts();
    }

    private static List<YamlNode> items(YamlNode list) {
        return list.text().isEmpty() ? list.items() : List.of(list);
    }

    private boolean compiles(YamlNode each) {
        try {
            Pattern.compile(each.text());
            return true;
        } catch (PatternSyntaxException e) {
            nodes.problem(each, "\"" + each.text() + "\" is not a regular expression: " + e.getDescription());
            return false;
        }
    }
}
