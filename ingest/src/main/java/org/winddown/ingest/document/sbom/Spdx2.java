package org.winddown.ingest.document.sbom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.jacksonstore.MultiFormatStore;
import org.spdx.library.model.v2.ExternalRef;
import org.spdx.library.model.v2.Relationship;
import org.spdx.library.model.v2.SpdxConstantsCompatV2;
import org.spdx.library.model.v2.SpdxDocument;
import org.spdx.library.model.v2.SpdxElement;
import org.spdx.library.model.v2.SpdxFile;
import org.spdx.library.model.v2.SpdxPackage;
import org.spdx.library.model.v2.enumerations.FileType;
import org.spdx.library.model.v2.enumerations.RelationshipType;
import org.spdx.storage.simple.InMemSpdxStore;
import org.winddown.ingest.document.DocumentFile;
import org.winddown.ingest.document.DocumentItem;
import org.winddown.ingest.document.DocumentRows;

/**
 * Reads bills of materials in SPDX 2 as JSON: packages, files that are programs, and whatever the document describes.
 *
 * <p>Source files, licences, checksums and annotations are not read.
 */
public final class Spdx2 implements DocumentRows.Reader {

    private static final Set<FileType> PROGRAMS = Set.of(FileType.APPLICATION, FileType.BINARY);

    /** Relationships in which the second holds the first, besides those that end so. */
    private static final Set<String> REVERSED = Set.of("PREREQUISITE_FOR", "GENERATES", "EXPANDED_FROM_ARCHIVE");

    private final Optional<String> parent;

    /** @param parent the asset that the bill belongs to; empty when that is what it describes */
    public Spdx2(Optional<String> parent) {
        this.parent = parent;
    }

    @Override
    public List<DocumentItem> read(DocumentFile file) throws IOException {
        Map<String, Integer> order = SpdxStores.order(file);
        return Parsing.of(file, bytes -> {
            MultiFormatStore store = new MultiFormatStore(new InMemSpdxStore(), MultiFormatStore.Format.JSON);
            return contents(store, store.deSerialize(bytes, false), order).items(parent);
        });
    }

    private static Contents contents(MultiFormatStore store, SpdxDocument document, Map<String, Integer> order)
            throws InvalidSPDXAnalysisException {
        List<String> described = new ArrayList<>();
        for (SpdxElement each : document.getDocumentDescribes()) {
            described.add(each.getId());
        }
        List<SpdxElement> elements = new ArrayList<>();
        elements.addAll(
                SpdxStores.elements(store, SpdxPackage.class, List.of(SpdxConstantsCompatV2.CLASS_SPDX_PACKAGE)));
        elements.addAll(SpdxStores.elements(store, SpdxFile.class, List.of(SpdxConstantsCompatV2.CLASS_SPDX_FILE)));
        for (SpdxElement each : elements) {
            for (Relationship relationship : each.getRelationships()) {
                if (relationship.getRelationshipType() == RelationshipType.DESCRIBED_BY
                        && !described.contains(each.getId())) {
                    described.add(each.getId());
                }
            }
        }
        Comparator<SpdxElement> asWritten = Comparator.<SpdxElement>comparingInt(
                        each -> order.getOrDefault(each.getId(), Integer.MAX_VALUE))
                .thenComparing(SpdxElement::getId);
        described.sort(Comparator.comparingInt(id -> order.getOrDefault(id, Integer.MAX_VALUE)));
        elements.sort(asWritten);
        Map<String, Part> parts = new LinkedHashMap<>();
        for (SpdxElement element : elements) {
            if (element instanceof SpdxPackage each) {
                parts.put(each.getId(), part(each));
            } else if (element instanceof SpdxFile each
                    && (described.contains(each.getId())
                            || each.getFileTypes().stream().anyMatch(PROGRAMS::contains))) {
                parts.put(each.getId(), part(each));
            }
        }
        Contents contents = new Contents(parts, described);
        for (SpdxElement element : elements) {
            relate(contents, element);
        }
        return contents;
    }

    private static void relate(Contents contents, SpdxElement element) throws InvalidSPDXAnalysisException {
        for (Relationship relationship : element.getRelationships()) {
            Optional<SpdxElement> other = relationship.getRelatedSpdxElement();
            if (other.isEmpty()) {
                continue;
            }
            relate(
                    contents,
                    element.getId(),
                    relationship.getRelationshipType().name(),
                    other.get().getId());
        }
        if (element instanceof SpdxPackage each) {
            for (SpdxFile file : each.getFiles()) {
                contents.holds(each.getId(), file.getId());
            }
        }
    }

    /** Tells what holds what of two elements with a relationship. */
    static void relate(Contents contents, String element, String type, String other) {
        if (type.endsWith("_OF") || type.endsWith("_BY") || REVERSED.contains(type)) {
            contents.holds(other, element);
        } else {
            contents.holds(element, other);
        }
    }

    private static Part part(SpdxPackage each) throws InvalidSPDXAnalysisException {
        List<String> cpes = new ArrayList<>();
        List<String> purls = new ArrayList<>();
        for (ExternalRef reference : each.getExternalRefs()) {
            String type = reference.getReferenceType().getIndividualURI();
            if (type.endsWith("/cpe23Type")) {
                cpes.add(0, reference.getReferenceLocator());
            } else if (type.endsWith("/cpe22Type")) {
                cpes.add(reference.getReferenceLocator());
            } else if (type.endsWith("/purl")) {
                purls.add(reference.getReferenceLocator());
            }
        }
        return new Part(
                each.getPrimaryPurpose()
                        .map(type -> type.name().toLowerCase(Locale.ROOT))
                        .orElse("package"),
                List.of(agent(each.getSupplier()), agent(each.getOriginator())),
                "",
                stated(each.getName()),
                stated(each.getVersionInfo()),
                stated(each.getPackageFileName()).replaceFirst("^.*/", ""),
                cpes,
                purls,
                "");
    }

    private static Part part(SpdxFile each) throws InvalidSPDXAnalysisException {
        String name = stated(each.getName());
        return new Part("file", List.of(), "", name, "", name.replaceFirst("^.*/", ""), List.of(), List.of(), "");
    }

    /** A name without the kind of party before it. */
    static String agent(Optional<String> agent) {
        return stated(agent).replaceFirst("^(Organization|Person|Tool):\\s*", "");
    }

    /** A text; empty when the document says that it says nothing. */
    static String stated(Optional<String> text) {
        return text.map(String::strip)
                .filter(each -> !each.equals("NOASSERTION") && !each.equals("NONE"))
                .orElse("");
    }
}
