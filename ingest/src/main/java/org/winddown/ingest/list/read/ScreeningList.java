package org.winddown.ingest.list.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.winddown.ingest.list.ListHash;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ListedParty;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The US Consolidated Screening List: the lists of several agencies in one table, as CSV or JSON.
 *
 * <p>An entry is known by the list it is on and the agency's number; where there is none, by a hash of what an
 * amendment leaves alone. An entry that has ended stays an entry: its end is told in the remarks.
 */
final class ScreeningList {

    private static final List<String> NEEDED =
            List.of("source", "entity_number", "type", "programs", "name", "alt_names");
    private static final Pattern SHORT = Pattern.compile("\\(([A-Z0-9-]+)\\)");
    private static final Pattern SUCCESSORS = Pattern.compile("(?i)[;,]? and any successor.*$");
    private static final Pattern COUNTRY = Pattern.compile(".*,\\s*([A-Z]{2})$");

    private ScreeningList() {}

    static List<ListedParty> readCsv(ListFile file) throws IOException {
        Ids ids = new Ids();
        List<ListedParty> parties = new ArrayList<>();
        try (HeaderTable table = HeaderTable.open(file, ',', 0, NEEDED)) {
            for (HeaderTable.Row row = table.next(); row != null; row = table.next()) {
                parties.add(party(file, "row " + row.number(), row::cell, ids));
            }
        }
        return parties;
    }

    static List<ListedParty> readJson(ListFile file) throws IOException {
        JsonNode root;
        try (InputStream in = Files.newInputStream(file.path())) {
            root = JsonMapper.shared().readTree(in);
        } catch (JacksonException e) {
            throw file.refused(
                    "LIST_BROKEN",
                    "the JSON ends or breaks off: " + e.getOriginalMessage()
                            + " The file may be cut off: fetch it again.");
        }
        JsonNode results = root.isArray() ? root : root.path("results");
        if (!results.isArray()) {
            throw file.refused(
                    "LIST_FORM_UNKNOWN",
                    "there is no array \"results\" as the Consolidated Screening List has it. Fetch the file again.");
        }
        Ids ids = new Ids();
        List<ListedParty> parties = new ArrayList<>();
        for (JsonNode entry : results) {
            parties.add(party(file, "entry " + (parties.size() + 1), column -> text(entry, column), ids));
        }
        return parties;
    }

    /** A field of a JSON entry as the CSV form has it: lists joined by semicolons, addresses in one line. */
    private static String text(JsonNode entry, String column) {
        JsonNode value = entry.has(column) ? entry.path(column) : entry.path(column.equals("_id") ? "id" : column);
        if (!value.isArray()) {
            return value.asString("");
        }
        return String.join(
                "; ",
                StreamSupport.stream(value.spliterator(), false)
                        .map(each -> each.isObject() ? line(each) : each.asString(""))
                        .toList());
    }

    private static String line(JsonNode object) {
        List<String> parts = new ArrayList<>();
        for (String key : List.of("type", "number", "address", "city", "state", "postal_code", "country")) {
            String part = object.path(key).asString("");
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }

    private static ListedParty party(ListFile file, String place, UnaryOperator<String> cells, Ids ids) {
        String source = cells.apply("source");
        String name = cells.apply("name");
        if (name.isEmpty() || source.isEmpty()) {
            throw file.refused(
                    "LIST_BROKEN_ROW", place + " has no name or no source. The file may be cut off: fetch it again.");
        }
        PartyBuilder party = new PartyBuilder(ids.of(source, cells))
                .kind(kind(cells.apply("type")))
                .name(SUCCESSORS.matcher(name).replaceAll(""), AliasStrength.PRIMARY)
                .programme(source)
                .since(ListDates.iso(cells.apply("start_date")))
                .remark(cells.apply("title"))
                .remark(cells.apply("license_requirement"))
                .remark(cells.apply("remarks"))
                .remark(cells.apply("federal_register_notice"));
        each(cells.apply("programs")).forEach(party::programme);
        each(cells.apply("alt_names")).forEach(alias -> party.name(alias, AliasStrength.STRONG));
        each(cells.apply("ids")).forEach(party::identifier);
        each(cells.apply("nationalities")).forEach(party::country);
        each(cells.apply("citizenships")).forEach(party::country);
        for (String address : each(cells.apply("addresses"))) {
            Matcher country = COUNTRY.matcher(address);
            if (country.matches()) {
                party.country(country.group(1));
            }
        }
        String end = cells.apply("end_date");
        return party.remark(end.isEmpty() ? "" : "ends " + end).build();
    }

    private static List<String> each(String cell) {
        return List.of(cell.split(";\\s*", -1));
    }

    private static NameKind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> NameKind.PERSON;
            case "vessel" -> NameKind.VESSEL;
            case "aircraft" -> NameKind.AIRCRAFT;
            default -> NameKind.UNKNOWN;
        };
    }

    /** Numbers of entries; those that would be equal are told apart by their order. */
    private static final class Ids {

        private final Map<String, Integer> given = new TreeMap<>();

        String of(String source, UnaryOperator<String> cells) {
            Matcher abbreviation = SHORT.matcher(source);
            String list = abbreviation.find() ? abbreviation.group(1) : source;
            String number = cells.apply("entity_number");
            if (number.isEmpty()) {
                String lasting = ListHash.of(
                        source, cells.apply("name"), cells.apply("start_date"), cells.apply("federal_register_notice"));
                number = lasting.substring(0, 16);
            }
            String id = list + ":" + number;
            int times = given.merge(id, 1, Integer::sum);
            return times == 1 ? id : id + "-" + times;
        }
    }
}
