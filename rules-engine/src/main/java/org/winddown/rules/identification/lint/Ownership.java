package org.winddown.rules.identification.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.winddown.rules.yaml.YamlNode;

/** Shares and times that cannot be: owners with more than the whole, and what ends before it begins. */
final class Ownership {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final CatalogueFile file;
    private final List<CatalogueProblem> problems = new ArrayList<>();

    private Ownership(CatalogueFile file) {
        this.file = file;
    }

    static List<CatalogueProblem> problems(CatalogueFile file) {
        Ownership lint = new Ownership(file);
        for (YamlNode party : file.root().at("parties").items()) {
            lint.shares(party);
        }
        for (YamlNode entry : file.root().at("oem").items()) {
            lint.period(entry, "oem " + entry.at("product").text());
        }
        return lint.problems;
    }

    /** A half-open time; without an end it lasts. */
    private record Period(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private record Share(YamlNode node, BigDecimal percent, Period period) {}

    private void shares(YamlNode party) {
        String place = "party " + party.at("id").text();
        List<Share> shares = new ArrayList<>();
        for (YamlNode owner : party.at("owners").items()) {
            shares.add(new Share(owner, new BigDecimal(owner.at("share").text()), period(owner, place)));
        }
        for (Share each : shares) {
            LocalDate day = each.period().from();
            BigDecimal sum = shares.stream()
                    .filter(share -> share.period().holds(day))
                    .map(Share::percent)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (each.period().holds(day) && sum.compareTo(WHOLE) > 0) {
                problems.add(file.problem(
                        each.node(),
                        place,
                        "on " + day(day) + " its owners hold " + sum.toPlainString() + " percent together",
                        "Correct a share, or say until when an owner held it"));
            }
        }
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MIN) ? "its first day" : day.toString();
    }

    private Period period(YamlNode node, String place) {
        LocalDate from = date(node, "from", LocalDate.MIN);
        LocalDate to = date(node, "to", LocalDate.MAX);
        if (!to.isAfter(from)) {
            problems.add(file.problem(
                    node,
                    place,
                    "it ends on " + to + " and begins on " + day(from),
                    "Give \"to\" the first day on which it no longer held"));
        }
        return new Period(from, to);
    }

    private static LocalDate date(YamlNode node, String key, LocalDate open) {
        String text = node.at(key).text();
        return text.isEmpty() ? open : LocalDate.parse(text);
    }
}
