package org.winddown.scheduler.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.hold.HeldAsset;
import org.winddown.decisions.hold.LegalHold;
import org.winddown.rules.asset.AssetKind;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The register of legal holds. */
@Command(
        name = "holds",
        description = "Legal holds on assets and recorded acts: place, release, list.",
        mixinStandardHelpOptions = true)
final class HoldsCommand {

    private static final List<String> COLUMNS = List.of(
            "hold_id",
            "stands",
            "unit",
            "source",
            "kind",
            "asset_id",
            "matter",
            "reason",
            "placed_by",
            "placed_at",
            "recorded_at",
            "recorded_by",
            "released_at",
            "released_by",
            "release_reason");

    private final Console console;

    HoldsCommand(Console console) {
        this.console = console;
    }

    @Command(description = "Place a hold on an asset or a recorded act.", mixinStandardHelpOptions = true)
    int place(
            @Mixin DatabaseOptions options,
            @Parameters(
                            paramLabel = "ASSET",
                            description = "Identifier of the asset, or of the row that records the act.")
                    String assetId,
            @Option(names = "--unit", required = true, paramLabel = "CODE", description = "Its business unit.")
                    String unit,
            @Option(
                            names = "--source",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "Its source, where several have the identifier.")
                    String source,
            @Option(names = "--kind", paramLabel = "KIND", description = "Its kind, where several have the identifier.")
                    @Nullable AssetKind kind,
            @Option(names = "--matter", required = true, paramLabel = "REF", description = "Reference of the matter.")
                    String matter,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who places it.") String by,
            @Option(
                            names = "--at",
                            paramLabel = "INSTANT",
                            converter = InstantOption.class,
                            description = "From when it holds; default: now.")
                    @Nullable Instant at) {
        GivenText.require("--matter", matter, GivenText.NAME);
        GivenText.require("--reason", reason, GivenText.TEXT);
        GivenText.require("--by", by, GivenText.NAME);
        Instant now = SystemTime.clock().instant();
        if (at != null && at.isAfter(now)) {
            throw new CommandException(
                    "--at is " + at + ", which lies after now, " + now + ". Write from when it holds.");
        }
        LegalHold hold;
        NamedAsset asset;
        try (Services services = options.open()) {
            asset = NamedAsset.of(services, assetId, unit, source, kind, now);
            hold = services.holds()
                    .place(new LegalHold(asset.key(), matter, reason, by, at == null ? now : at, now, console.user()));
        }
        if (!asset.stored()) {
            console.err()
                    .println("The inventory does not have " + asset.key()
                            + ". The hold is kept; check unit, source, kind and asset_id.");
        }
        told(options, "placed", List.of(hold));
        return Cli.DONE;
    }

    @Command(description = "Release one hold, or all holds of a matter.", mixinStandardHelpOptions = true)
    int release(
            @Mixin DatabaseOptions options,
            @Parameters(
                            paramLabel = "HOLD",
                            arity = "0..1",
                            defaultValue = "",
                            description = "Id of the hold, or the beginning of it.")
                    String id,
            @Option(
                            names = "--matter",
                            paramLabel = "REF",
                            defaultValue = "",
                            description = "All holds of this matter, in place of one.")
                    String matter,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who releases it.") String by,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        GivenText.require("--by", by, GivenText.NAME);
        GivenText.require("--reason", reason, GivenText.TEXT);
        if (id.isEmpty() == matter.isEmpty()) {
            throw new CommandException("Name one hold by its id, or all of a matter with --matter; not both.");
        }
        Instant now = SystemTime.clock().instant();
        List<LegalHold> released;
        try (Services services = options.open()) {
            List<HeldAsset> known = services.holds().knownAt(now);
            released = id.isEmpty()
                    ? ofMatter(known, matter)
                    : List.of(BeginningOfId.only(
                                    "legal hold", id, known, each -> each.hold().id(), "winddown holds list")
                            .hold());
            released.forEach(each -> services.holds().release(each.id(), by, reason, now));
        }
        told(options, "released", released);
        return Cli.DONE;
    }

    private static List<LegalHold> ofMatter(List<HeldAsset> known, String matter) {
        List<LegalHold> found = known.stream()
                .filter(each -> each.release().isEmpty())
                .map(HeldAsset::hold)
                .filter(each -> each.matter().equals(matter))
                .toList();
        if (found.isEmpty()) {
            throw new CommandException(
                    "Nothing is held for matter \"" + matter + "\". List holds with: winddown holds list");
        }
        return found;
    }

    @Command(description = "List the holds, released ones too.", mixinStandardHelpOptions = true)
    int list(
            @Mixin DatabaseOptions options,
            @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit.", defaultValue = "")
                    String unit,
            @Option(names = "--matter", paramLabel = "REF", description = "Only this matter.", defaultValue = "")
                    String matter,
            @Option(names = "--standing", description = "Only those that hold.") boolean standing,
            @Mixin NowOptions times,
            @Mixin Listing listing) {
        Instant asOf = times.asOf();
        List<List<String>> rows;
        try (Services services = options.open()) {
            if (!unit.isEmpty()) {
                NamedUnits.require(services, unit);
            }
            rows = services.holds().knownAt(times.knownAt()).stream()
                    .filter(each ->
                            unit.isEmpty() || unit.equals(each.hold().asset().unit()))
                    .filter(each ->
                            matter.isEmpty() || matter.equals(each.hold().matter()))
                    .filter(each -> !standing || each.standsAt(asOf))
                    .map(each -> row(each, asOf))
                    .toList();
        }
        listing.write(console, options, Map.of("asOf", asOf.toString()), "holds", COLUMNS, rows);
        return Cli.DONE;
    }

    private void told(DatabaseOptions options, String what, List<LegalHold> holds) {
        if (options.json()) {
            List<Map<String, Object>> all = new ArrayList<>();
            for (LegalHold hold : holds) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("holdId", hold.id());
                json.put("asset", hold.asset().toString());
                json.put("matter", hold.matter());
                all.add(json);
            }
            console.out().println(Json.of(Map.of(what, all)));
        } else {
            holds.forEach(hold -> console.out()
                    .println(what + ": " + hold.id() + ", " + hold.asset() + " for matter " + hold.matter()));
        }
    }

    private static List<String> row(HeldAsset held, Instant asOf) {
        LegalHold hold = held.hold();
        List<String> row = new ArrayList<>(List.of(
                hold.id(),
                held.standsAt(asOf) ? "yes" : "no",
                hold.asset().unit(),
                hold.asset().source(),
                hold.asset().kind().name(),
                hold.asset().assetId(),
                hold.matter(),
                hold.reason(),
                hold.placedBy(),
                hold.placedAt().toString(),
                hold.recordedAt().toString(),
                hold.recordedBy()));
        row.addAll(held.release()
                .map(each -> List.of(each.releasedAt().toString(), each.by(), each.reason()))
                .orElse(List.of("", "", "")));
        return row;
    }
}
