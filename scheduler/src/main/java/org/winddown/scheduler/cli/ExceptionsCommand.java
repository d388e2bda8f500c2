package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.acceptance.Acceptance;
import org.winddown.decisions.acceptance.AcceptedFinding;
import org.winddown.decisions.acceptance.Revocation;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.screening.StoredInventory;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The register of exceptions. */
@Command(
        name = "exceptions",
        description = "Findings that somebody accepted for a limited time: load, list, revoke. They stand beside"
                + " verdicts and change none.",
        mixinStandardHelpOptions = true)
final class ExceptionsCommand {

    private static final String SHEET = "Exceptions";
    private static final List<String> COLUMNS = List.of(
            "exception_id",
            "state",
            "unit",
            "source",
            "kind",
            "asset_id",
            "family",
            "measure",
            "act",
            "reason",
            "conditions",
            "approver",
            "approved_at",
            "valid_from",
            "expires_at",
            "days_left",
            "evidence_ref",
            "recorded_at",
            "recorded_by",
            "revoked_at",
            "revoked_by",
            "revocation_reason");

    private final Console console;

    ExceptionsCommand(Console console) {
        this.console = console;
    }

    @Command(
            description = "Record the exceptions of a CSV file, or of a workbook with a sheet Exceptions.",
            mixinStandardHelpOptions = true)
    int load(
            @Mixin DatabaseOptions options,
            @Parameters(paramLabel = "FILE", description = "The exceptions.") Path file,
            @Option(names = "--strict", description = "Exit with 3 when rows were rejected.") boolean strict) {
        DecisionFile given;
        RegisterResult result;
        try (Services services = options.open()) {
            given = RegisterInput.read(services, file, SHEET);
            result = services.exceptions()
                    .load(
                            given,
                            new StoredInventory(services.inventory(), services.units()),
                            SystemTime.clock().instant(),
                            console.user());
        }
        return RegisterInput.told(console, options, given, result, strict);
    }

    @Command(
            description = "List the exceptions with how they stand, expired and revoked ones too.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin DatabaseOptions options,
            @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit.", defaultValue = "")
                    String unit,
            @Mixin NowOptions times,
            @Option(
                            names = "--expiring-within",
                            paramLabel = "DAYS",
                            description = "Only those in force that expire within so many days of 24 hours.")
                    @Nullable Integer days,
            @Mixin Listing listing) {
        Instant asOf = times.asOf();
        List<List<String>> rows;
        try (Services services = options.open()) {
            if (!unit.isEmpty()) {
                NamedUnits.require(services, unit);
            }
            rows = services.exceptions().knownAt(times.knownAt()).stream()
                    .filter(each -> unit.isEmpty()
                            || unit.equals(each.acceptance().subject().unit()))
                    .filter(each -> days == null || expires(each, asOf, days))
                    .map(each -> row(each, asOf))
                    .toList();
        }
        listing.write(console, options, Map.of("asOf", asOf.toString()), "exceptions", COLUMNS, rows);
        return Cli.DONE;
    }

    @Command(description = "End an exception before its time.", mixinStandardHelpOptions = true)
    int revoke(
            @Mixin DatabaseOptions options,
            @Parameters(paramLabel = "EXCEPTION", description = "Id of the exception, or the beginning of it.")
                    String id,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who revokes it.") String by,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.") String reason) {
        GivenText.require("--by", by, GivenText.NAME);
        GivenText.require("--reason", reason, GivenText.TEXT);
        Instant now = SystemTime.clock().instant();
        Acceptance acceptance;
        Revocation revocation;
        try (Services services = options.open()) {
            acceptance = BeginningOfId.only(
                            "exception",
                            id,
                            services.exceptions().knownAt(now),
                            each -> each.acceptance().id(),
                            "winddown exceptions list")
                    .acceptance();
            revocation = services.exceptions().revoke(acceptance.id(), by, reason, now);
        }
        if (options.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("exceptionId", acceptance.id());
            json.put("revokedAt", revocation.revokedAt().toString());
            json.put("by", by);
            json.put("reason", reason);
            console.out().println(Json.of(json));
        } else {
            console.out()
                    .println("revoked: " + acceptance.id() + ", " + acceptance.act() + " of "
                            + acceptance.subject().words() + " under " + acceptance.measure());
        }
        return Cli.DONE;
    }

    private static boolean expires(AcceptedFinding finding, Instant asOf, int days) {
        return finding.at(asOf) == AcceptedFinding.State.IN_FORCE
                && !finding.acceptance().expiresAt().isAfter(asOf.plus(Duration.ofDays(days)));
    }

    private static List<String> row(AcceptedFinding finding, Instant asOf) {
        Acceptance acceptance = finding.acceptance();
        List<String> row =
                new ArrayList<>(List.of(acceptance.id(), finding.at(asOf).name()));
        row.addAll(acceptance.subject().cells());
        row.addAll(List.of(
                acceptance.measure(),
                acceptance.act().name(),
                acceptance.reason(),
                acceptance.conditions(),
                acceptance.approver(),
                acceptance.approvedAt().toString(),
                acceptance.validFrom().toString(),
                acceptance.expiresAt().toString(),
                Long.toString(Math.floorDiv(
                        Duration.between(asOf, acceptance.expiresAt()).toSeconds(), 86_400L)),
                acceptance.evidenceRef(),
                acceptance.recordedAt().toString(),
                acceptance.recordedBy()));
        row.addAll(finding.revocation()
                .map(each -> List.of(each.revokedAt().toString(), each.by(), each.reason()))
                .orElse(List.of("", "", "")));
        return row;
    }
}
