package org.winddown.ingest.document.sbom;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.csv.PlainCsv;
import org.winddown.ingest.document.DocumentFile;
import org.winddown.ingest.document.DocumentItem;
import org.winddown.ingest.document.DocumentRows;
import org.winddown.ingest.rows.Quoted;

/**
 * Reads bills of materials in the tag-value format of SPDX 2 as {@link Spdx2} reads them in JSON: a line is a tag and
 * its value, and a tag that names an element begins it.
 *
 * <p>The SPDX library reads this format only by a store that is not in the registry.
 */
public final class SpdxText implements DocumentRows.Reader {

    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z]+):\\s*(.*)");
    private static final Pattern RELATIONSHIP = Pattern.compile("(\\S+)\\s+([A-Z_]+)\\s+(\\S+).*");
    private static final Pattern REFERENCE = Pattern.compile("\\S+\\s+(\\S+)\\s+(\\S+)\\s*");
    private static final Set<String> PROGRAMS = Set.of("APPLICATION", "BINARY");
    private static final String PACKAGE = "PackageName";
    private static final String FILE = "FileName";

    /** Tags that begin what is neither a package nor a file. */
    private static final Set<String> OTHERS = Set.of("SnippetSPDXID", "LicenseID", "Annotator", "Reviewer");

    private static final String TEXT_BEGINS = "<text>";
    private static final String TEXT_ENDS = "</text>";

    private final Optional<String> parent;

    /** @param parent the asset that the bill belongs to; empty when that is what it describes */
    public SpdxText(Optional<String> parent) {
        this.parent = parent;
    }

    @Override
    public List<DocumentItem> read(DocumentFile file) throws IOException {
        Reading reading = new Reading(file);
        try (BufferedReader lines = new BufferedReader(PlainCsv.reader(file.path()))) {
            reading.read(lines);
        }
        return reading.contents().items(parent);
    }

    /** A package or a file as far as it was read. */
    private static final class Element {

        private final boolean isPackage;
        private final Map<String, List<String>> tags = new LinkedHashMap<>();

        Element(String tag, String name) {
            this.isPackage = tag.equals(PACKAGE);
            add(tag, name);
        }

        void add(String tag, String value) {
            tags.computeIfAbsent(tag, each -> new ArrayList<>()).add(value);
        }

        String text(String tag) {
            return Spdx2.stated(tags.getOrDefault(tag, List.of()).stream().findFirst());
        }

        boolean isProgram() {
            return tags.getOrDefault("FileType", List.of()).stream().anyMatch(PROGRAMS::contains);
        }

        Part part() {
            String name = text(isPackage ? PACKAGE : FILE);
            if (!isPackage) {
                return new Part(
                        "file", List.of(), "", name, "", name.replaceFirst("^.*/", ""), List.of(), List.of(), "");
            }
            List<String> cpes = new ArrayList<>();
            List<String> purls = new ArrayList<>();
            for (String reference : tags.getOrDefault("ExternalRef", List.of())) {
                Matcher each = REFERENCE.matcher(reference);
                String type = each.matches() ? each.group(1).replaceFirst("^.*[/#]", "") : "";
                switch (type) {
                    case "cpe23Type" -> cpes.add(0, each.group(2));
                    case "cpe22Type" -> cpes.add(each.group(2));
                    case "purl" -> purls.add(each.group(2));
                    default -> {}
                }
            }
            String purpose = text("PrimaryPackagePurpose").toLowerCase(Locale.ROOT);
            return new Part(
                    purpose.isEmpty() ? "package" : purpose,
                    List.of(agent("PackageSupplier"), agent("PackageOriginator")),
                    "",
                    name,
                    text("PackageVersion"),
                    text("PackageFileName").replaceFirst("^.*/", ""),
                    cpes,
                    purls,
                    "");
        }

        private String agent(String tag) {
            return Spdx2.agent(tags.getOrDefault(tag, List.of()).stream().findFirst());
        }
    }

    private record Relation(String from, String type, String to) {}

    /** One document on its way. */
    private static final class Reading {

        private final DocumentFile file;
        private final Map<String, Element> elements = new LinkedHashMap<>();
        private final List<Relation> relationships = new ArrayList<>();
        private String document = "SPDXRef-DOCUMENT";
        private @Nullable Element element;
        private @Nullable String owner;
        private boolean begun;
        private boolean other;
        private long line;

        Reading(DocumentFile file) {
            this.file = file;
        }

        void read(BufferedReader lines) throws IOException {
            for (String next = next(lines); next != null; next = next(lines)) {
                if (next.isBlank() || next.stripLeading().startsWith("#")) {
                    continue;
                }
                Matcher tagged = LINE.matcher(next);
                if (!tagged.matches()) {
                    throw file.broken("line " + line + " is no tag with a value, but " + Quoted.of(next));
                }
                String value = tagged.group(2).strip();
                if (value.startsWith(TEXT_BEGINS)) {
                    value = whole(value, lines);
                }
                take(tagged.group(1), value);
            }
            requireIdentifier();
        }

        private @Nullable String next(BufferedReader lines) throws IOException {
            line++;
            return lines.readLine();
        }

        private String whole(String first, BufferedReader lines) throws IOException {
            StringBuilder text = new StringBuilder(first.substring(TEXT_BEGINS.length()));
            long begins = line;
            while (text.indexOf(TEXT_ENDS) < 0) {
                String next = next(lines);
                if (next == null) {
                    throw file.broken("the text that begins in line " + begins + " does not end");
                }
                text.append('\n').append(next);
            }
            return text.substring(0, text.indexOf(TEXT_ENDS)).strip();
        }

        private void take(String tag, String value) {
            if (tag.equals(PACKAGE) || tag.equals(FILE)) {
                requireIdentifier();
                begun = true;
                other = false;
                element = new Element(tag, value);
            } else if (OTHERS.contains(tag)) {
                requireIdentifier();
                begun = true;
                other = true;
                element = null;
            } else if (tag.equals("Relationship")) {
                relate(value);
            } else if (tag.equals("SPDXID") && !begun) {
                document = value;
            } else if (tag.equals("SPDXID") && !other && element != null) {
                identify(element, value);
                element.add(tag, value);
            } else if (element != null) {
                element.add(tag, value);
            }
        }

        private void identify(Element named, String id) {
            if (elements.putIfAbsent(id, named) != null) {
                throw file.broken("the identifier " + Quoted.of(id) + " in line " + line + " is there twice");
            }
            if (named.isPackage) {
                owner = id;
            } else if (owner != null) {
                relationships.add(new Relation(owner, "CONTAINS", id));
            }
        }

        private void requireIdentifier() {
            if (element != null && element.text("SPDXID").isEmpty()) {
                throw file.broken(
                        "before line " + line + " " + Quoted.of(element.part().name()) + " has no SPDXID");
            }
        }

        private void relate(String value) {
            Matcher relationship = RELATIONSHIP.matcher(value);
            if (!relationship.matches()) {
                throw file.broken("line " + line + " is no relationship, but " + Quoted.of(value));
            }
            relationships.add(new Relation(relationship.group(1), relationship.group(2), relationship.group(3)));
        }

        Contents contents() {
            List<String> described = new ArrayList<>();
            for (Relation each : relationships) {
                if (each.type().equals("DESCRIBES") && each.from().equals(document)) {
                    described.add(each.to());
                } else if (each.type().equals("DESCRIBED_BY") && each.to().equals(document)) {
                    described.add(each.from());
                }
            }
            Map<String, Part> parts = new LinkedHashMap<>();
            elements.forEach((id, each) -> {
                if (each.isPackage || described.contains(id) || each.isProgram()) {
                    parts.put(id, each.part());
                }
            });
            List<String> order = List.copyOf(parts.keySet());
            described.sort(Comparator.comparingInt(order::indexOf));
            Contents contents = new Contents(parts, described);
            relationships.forEach(each -> Spdx2.relate(contents, each.from(), each.type(), each.to()));
            return contents;
        }
    }
}
