package org.winddown.ingest.document.sbom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.SpdxConstantsV3;
import org.spdx.library.model.v3_0_1.core.Agent;
import org.spdx.library.model.v3_0_1.core.Element;
import org.spdx.library.model.v3_0_1.core.ElementCollection;
import org.spdx.library.model.v3_0_1.core.ExternalIdentifier;
import org.spdx.library.model.v3_0_1.core.ExternalIdentifierType;
import org.spdx.library.model.v3_0_1.core.Relationship;
import org.spdx.library.model.v3_0_1.software.SoftwareArtifact;
import org.spdx.library.model.v3_0_1.software.SoftwarePurpose;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDStore;
import org.winddown.ingest.document.DocumentFile;
import org.winddown.ingest.document.DocumentItem;
import org.winddown.ingest.document.DocumentRows;

/**
 * Reads bills of materials in SPDX 3 as JSON-LD: packages of any profile, files that are programs, and whatever the
 * document describes.
 *
 * <p>Source files, licences, hashes and annotations are not read.
 */
public final class Spdx3 implements DocumentRows.Reader {

    private static final List<String> PACKAGES = List.of(
            SpdxConstantsV3.SOFTWARE_SPDX_PACKAGE,
            SpdxConstantsV3.A_I_A_I_PACKAGE,
            SpdxConstantsV3.DATASET_DATASET_PACKAGE);
    private static final List<String> COLLECTIONS =
            List.of(SpdxConstantsV3.CORE_SPDX_DOCUMENT, SpdxConstantsV3.CORE_BOM, SpdxConstantsV3.SOFTWARE_SBOM);
    private static final List<String> RELATIONSHIPS =
            List.of(SpdxConstantsV3.CORE_RELATIONSHIP, SpdxConstantsV3.CORE_LIFECYCLE_SCOPED_RELATIONSHIP);
    private static final Set<SoftwarePurpose> PROGRAMS = Set.of(
            SoftwarePurpose.APPLICATION,
            SoftwarePurpose.CONTAINER,
            SoftwarePurpose.DEVICE_DRIVER,
            SoftwarePurpose.EXECUTABLE,
            SoftwarePurpose.FIRMWARE,
            SoftwarePurpose.FRAMEWORK,
            SoftwarePurpose.INSTALL,
            SoftwarePurpose.LIBRARY,
            SoftwarePurpose.MODULE,
            SoftwarePurpose.OPERATING_SYSTEM,
            SoftwarePurpose.PLATFORM);

    private final Optional<String> parent;

    /** @param parent the asset that the bill belongs to; empty when that is what it describes */
    public Spdx3(Optional<String> parent) {
        this.parent = parent;
    }

    @Override
    public List<DocumentItem> read(DocumentFile file) throws IOException {
        Map<String, Integer> order = SpdxStores.order(file);
        return Parsing.of(file, bytes -> {
            JsonLDStore store = new JsonLDStore(new InMemSpdxStore());
            store.deSerialize(bytes, false);
            return contents(store, order).items(parent);
        });
    }

    private static Contents contents(JsonLDStore store, Map<String, Integer> order)
            throws InvalidSPDXAnalysisException {
        Comparator<Element> asWritten = Comparator.<Element>comparingInt(
                        each -> order.getOrDefault(each.getObjectUri(), Integer.MAX_VALUE))
                .thenComparing(Element::getObjectUri);
        Set<String> described = new LinkedHashSet<>();
        for (ElementCollection collection : SpdxStores.elements(store, ElementCollection.class, COLLECTIONS)) {
            collection.getRootElements().stream()
                    .filter(root -> !(root instanceof ElementCollection))
                    .sorted(asWritten)
                    .forEach(root -> described.add(root.getObjectUri()));
        }
        List<SoftwareArtifact> artifacts = new ArrayList<>();
        artifacts.addAll(SpdxStores.elements(store, SpdxPackage.class, PACKAGES));
        for (SoftwareArtifact each :
                SpdxStores.elements(store, SoftwareArtifact.class, List.of(SpdxConstantsV3.SOFTWARE_SPDX_FILE))) {
            if (described.contains(each.getObjectUri())
                    || each.getPrimaryPurpose().filter(PROGRAMS::contains).isPresent()) {
                artifacts.add(each);
            }
        }
        artifacts.sort(asWritten);
        Map<String, Part> parts = new LinkedHashMap<>();
        for (SoftwareArtifact artifact : artifacts) {
            parts.put(artifact.getObjectUri(), part(artifact));
        }
        Contents contents = new Contents(parts, List.copyOf(described));
        for (Relationship relationship : SpdxStores.elements(store, Relationship.class, RELATIONSHIPS)) {
            for (Element to : relationship.getTos()) {
                contents.holds(relationship.getFrom().getObjectUri(), to.getObjectUri());
            }
        }
        return contents;
    }

    private static Part part(SoftwareArtifact artifact) throws InvalidSPDXAnalysisException {
        List<String> makers = new ArrayList<>();
        Optional<Agent> supplier = artifact.getSuppliedBy();
        if (supplier.isPresent()) {
            makers.add(Part.text(supplier.get().getName().orElse("")));
        }
        for (Agent originator : artifact.getOriginatedBys()) {
            makers.add(Part.text(originator.getName().orElse("")));
        }
        List<String> cpes = new ArrayList<>();
        List<String> purls = new ArrayList<>();
        String version = "";
        if (artifact instanceof SpdxPackage each) {
            version = Part.text(each.getPackageVersion().orElse(""));
            purls.add(Part.text(each.getPackageUrl().orElse("")));
        }
        for (ExternalIdentifier identifier : artifact.getExternalIdentifiers()) {
            ExternalIdentifierType type = identifier.getExternalIdentifierType();
            if (type == ExternalIdentifierType.CPE23) {
                cpes.add(0, identifier.getIdentifier());
            } else if (type == ExternalIdentifierType.CPE22) {
                cpes.add(identifier.getIdentifier());
            } else if (type == ExternalIdentifierType.PACKAGE_URL) {
                purls.add(identifier.getIdentifier());
            }
        }
        String name = Part.text(artifact.getName().orElse(""));
        boolean isFile = !(artifact instanceof SpdxPackage);
        return new Part(
                artifact.getPrimaryPurpose()
                        .map(purpose -> purpose.name().toLowerCase(Locale.ROOT))
                        .orElse(isFile ? "file" : "package"),
                makers,
                "",
                name,
                version,
                isFile ? name.replaceFirst("^.*/", "") : "",
                cpes,
                purls,
                "");
    }
}
