package org.winddown.reporting.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.winddown.reporting.content.FindingLine;
import org.winddown.reporting.text.Texts;

/**
 * Lines of one asset that say the same of several acts, printed as one.
 *
 * @param line the first of them
 * @param acts their acts in words, in the order of the lines
 */
public record JoinedActs(FindingLine line, String acts) {

    /** Joins lines, each in the place of the first that says the same. */
    public static List<JoinedActs> of(List<FindingLine> lines, Texts texts) {
        Map<List<Object>, List<FindingLine>> same = new LinkedHashMap<>();
        for (FindingLine line : lines) {
            same.computeIfAbsent(said(line, texts), each -> new ArrayList<>()).add(line);
        }
        return same.values().stream()
                .map(each -> new JoinedActs(
                        each.get(0),
                        each.stream().map(line -> texts.words(line.act())).collect(Collectors.joining(", "))))
                .toList();
    }

    /** All that is printed of a line but its act. */
    private static List<Object> said(FindingLine line, Texts texts) {
        return List.of(
                line.asset(),
                line.measure(),
                line.verdict(),
                line.addressee(),
                line.recorded(),
                String.valueOf(line.worstCase()),
                String.valueOf(line.lastPermittedAt()),
                String.valueOf(line.actBy()),
                line.statement(texts),
                line.missingFacts(),
                line.citation(),
                line.strandedDays());
    }
}
