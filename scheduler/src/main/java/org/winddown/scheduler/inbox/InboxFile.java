package org.winddown.scheduler.inbox;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.rules.asset.AssetKind;

/**
 * One inventory in the inbox.
 *
 * @param path where it lies
 * @param unit code of the unit: the name of the outer folder
 * @param source name of the source: the name of the inner folder
 * @param snapshotAt date of the inventory, when the note beside it says so
 * @param kind kind of the rows, when the note beside it says so
 * @param mapping mapping to use, when the note beside it names one
 * @param parent asset that a bill of materials belongs to, when the note beside it names one
 * @param partial whether the note beside it says that it is a part of the inventory, which retires nothing
 */
public record InboxFile(
        Path path,
        String unit,
        String source,
        Optional<Instant> snapshotAt,
        Optional<AssetKind> kind,
        Optional<MappingDefinition> mapping,
        Optional<String> parent,
        boolean partial) {}
