package org.winddown.ingest.document.sbom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.OrganizationalContact;
import org.cyclonedx.model.OrganizationalEntity;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.Service;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.XmlParser;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.document.DocumentFile;
import org.winddown.ingest.document.DocumentFormat;
import org.winddown.ingest.document.DocumentItem;
import org.winddown.ingest.document.DocumentRows;

/**
 * Reads bills of materials in CycloneDX: the product of the metadata, components and services at any depth.
 *
 * <p>Vulnerabilities, tools, licences, hashes and the pedigree of components are not read.
 */
public final class CycloneDx implements DocumentRows.Reader {

    private final Optional<String> parent;

    /** @param parent the asset that the bill belongs to; empty when that is the product it describes */
    public CycloneDx(Optional<String> parent) {
        this.parent = parent;
    }

    @Override
    public List<DocumentItem> read(DocumentFile file) throws IOException {
        boolean xml = file.format() == DocumentFormat.CYCLONEDX_XML;
        return Parsing.of(file, bytes -> items((xml ? new XmlParser() : new JsonParser()).parse(bytes)));
    }

    private List<DocumentItem> items(Bom bom) {
        Assembly assembly = new Assembly(parent);
        Consumer<Part> part = assembly::loose;
        Metadata metadata = bom.getMetadata();
        if (metadata != null && metadata.getComponent() != null) {
            part = assembly.product(product(metadata, metadata.getComponent()))::add;
            components(metadata.getComponent().getComponents(), part);
        }
        components(bom.getComponents(), part);
        services(bom.getServices(), part);
        return assembly.items();
    }

    private static void components(@Nullable List<Component> components, Consumer<Part> use) {
        for (Component component : orEmpty(components)) {
            use.accept(part(component, List.of()));
            components(component.getComponents(), use);
        }
    }

    private static void services(@Nullable List<Service> services, Consumer<Part> use) {
        for (Service service : orEmpty(services)) {
            use.accept(new Part(
                    "service",
                    List.of(name(service.getProvider())),
                    Part.text(service.getGroup()),
                    Part.text(service.getName()),
                    Part.text(service.getVersion()),
                    "",
                    List.of(),
                    List.of(),
                    orEmpty(service.getEndpoints()).stream()
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse("")));
            services(service.getServices(), use);
        }
    }

    private static Part product(Metadata metadata, Component component) {
        return part(component, List.of(name(metadata.getSupplier()), manufacture(metadata)));
    }

    /** Version 1.6 deprecates the element for {@code manufacturer}; bills still have it. */
    @SuppressWarnings("deprecation")
    private static String manufacture(Metadata metadata) {
        return name(metadata.getManufacture());
    }

    /** Version 1.6 deprecates the element for {@code authors}; bills still have it. */
    @SuppressWarnings("deprecation")
    private static String author(Component component) {
        return Part.text(component.getAuthor());
    }

    private static Part part(Component component, List<String> furtherMakers) {
        List<String> makers = new ArrayList<>();
        makers.add(name(component.getSupplier()));
        makers.add(name(component.getManufacturer()));
        makers.add(Part.text(component.getPublisher()));
        makers.add(author(component));
        for (OrganizationalContact author : orEmpty(component.getAuthors())) {
            makers.add(Part.text(author.getName()));
        }
        makers.addAll(furtherMakers);
        String type = component.getType() == null ? "" : component.getType().getTypeName();
        String name = Part.text(component.getName());
        return new Part(
                type,
                makers,
                Part.text(component.getGroup()),
                name,
                Part.text(component.getVersion()),
                type.equals("file") ? name.substring(name.lastIndexOf('/') + 1) : "",
                cpes(component),
                List.of(Part.text(component.getPurl())),
                component.getSwid() == null ? "" : Part.text(component.getSwid().getName()));
    }

    /** The CPE, and those that a widespread scanner could not decide between and wrote as properties. */
    private static List<String> cpes(Component component) {
        List<String> cpes = new ArrayList<>();
        cpes.add(Part.text(component.getCpe()));
        for (Property property : orEmpty(component.getProperties())) {
            if ("syft:cpe23".equals(property.getName())) {
                cpes.add(Part.text(property.getValue()));
            }
        }
        return cpes;
    }

    private static String name(@Nullable OrganizationalEntity entity) {
        return entity == null ? "" : Part.text(entity.getName());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
