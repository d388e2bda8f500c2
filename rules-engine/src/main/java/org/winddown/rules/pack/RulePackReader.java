package org.winddown.rules.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.condition.ConditionCompiler;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.ClearReason;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.fact.FactVocabulary;
import org.winddown.rules.time.BusinessCalendar;
import org.winddown.rules.yaml.StrictNodes;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/**
 * Reads a rule pack strictly: unknown keys, missing values, dates without a zone and conditions that do not type-check
 * are problems, all told at once.
 *
 * <p>Thread-safe; one reader serves many packs.
 */
public final class RulePackReader {

    private final FactVocabulary vocabulary;
    private final ConditionCompiler compiler;
    private final Map<String, BusinessCalendar> calendars;

    /**
     * A reader.
     *
     * @param vocabulary the facts that conditions may ask for
     * @param calendars holiday calendars by id
     */
    public RulePackReader(FactVocabulary vocabulary, Map<String, BusinessCalendar> calendars) {
        this.vocabulary = vocabulary;
        this.compiler = new ConditionCompiler(vocabulary);
        this.calendars = Map.copyOf(calendars);
    }

    /**
     * Reads a pack.
     *
     * @param file file name for messages
     * @param content the YAML text
     * @throws RulePackException with every problem found
     */
    public Measure read(String file, String content) {
        return read(file, YamlFile.read(file, content), content);
    }

    /**
     * Makes a measure of the values of a pack.
     *
     * @param file file name for messages
     * @param root the values
     * @param content the text whose hash names the measure
     * @throws RulePackException with every problem found
     */
    public Measure read(String file, YamlNode root, String content) {
        Pack pack = new Pack(file);
        Measure measure = pack.measure(root, content);
        if (!pack.nodes.problems().isEmpty()) {
            throw new RulePackException(pack.nodes.problems());
        }
        return measure;
    }

    /** One reading of one file. */
    private final class Pack {

        private final StrictNodes nodes;
        private final TimeReader times;
        private final TermsReader terms;
        private final Set<String> phaseIds = new LinkedHashSet<>();
        private final Set<String> classIds = new LinkedHashSet<>();
        private final Set<String> reliefIds = new LinkedHashSet<>();
        private final Set<String> dutyIds = new LinkedHashSet<>();
        private final Set<LicenceKey> keys = new LinkedHashSet<>();
        private Map<String, Citation> citations = Map.of();
        private Map<String, Reading> readings = Map.of();
        private Instant recordedAt = Instant.EPOCH;

        Pack(String file) {
            this.nodes = new StrictNodes(file);
            this.times = new TimeReader(nodes, calendars);
            this.terms = new TermsReader(nodes, times, compiler, vocabulary);
        }

        Measure measure(YamlNode root, String content) {
            nodes.onlyKeys(
                    root,
                    "id",
                    "version",
                    "title",
                    "authority",
                    "force",
                    "published",
                    "recorded-at",
                    "approval",
                    "citations",
                    "readings",
                    "subject",
                    "outside-families",
                    "reach",
                    "status",
                    "phases",
                    "deprives",
                    "exemptions",
                    "authorisations",
                    "non-enforcement",
                    "obligations",
                    "penalties",
                    "mitigations",
                    "needs",
                    "not-encoded");
            Identity identity = identity(root, content);
            recordedAt = identity.recordedAt();
            citations = byId(root.at("citations"), this::citation, Citation::id);
            readings = byId(root.at("readings"), this::reading, Reading::id);
            terms.know(readings);
            root.at("phases").items().forEach(node -> phaseIds.add(node.at("id").text()));
            for (String list : List.of("exemptions", "authorisations", "non-enforcement")) {
                root.at(list)
                        .items()
                        .forEach(node -> reliefIds.add(node.at("id").text()));
            }
            root.at("obligations")
                    .items()
                    .forEach(node -> dutyIds.add(node.at("id").text()));
            root.at("subject")
                    .items()
                    .forEach(node -> classIds.add(node.at("id").text()));
            List<Phase> phases = each(root.at("phases"), this::phase);
            if (phases.isEmpty()) {
                nodes.problem(root, "a measure needs \"phases\"");
            }
            List<SubjectLimb> subject = each(root.at("subject"), this::limb);
            if (subject.isEmpty()) {
                nodes.problem(root, "a measure needs a \"subject\"");
            }
            YamlNode reach = root.at("reach");
            nodes.onlyKeys(reach, "when", "dates", "counterparty");
            return new Measure(
                    identity,
                    new References(
                            citations,
                            readings,
                            needs(root),
                            root.at("not-encoded").texts()),
                    subject,
                    nodes.texts(root, "outside-families"),
                    terms.terms(reach),
                    each(root.at("status"), this::status),
                    phases,
                    each(root.at("deprives"), this::deprivation),
                    reliefs(root),
                    each(root.at("obligations"), this::obligation),
                    each(root.at("penalties"), this::penalty),
                    each(root.at("mitigations"), this::mitigation));
        }

        private Identity identity(YamlNode root, String content) {
            YamlNode approval = root.at("approval");
            nodes.onlyKeys(approval, "by", "primary-text");
            nodes.required(root, "recorded-at");
            return new Identity(
                    nodes.required(root, "id"),
                    nodes.required(root, "version"),
                    nodes.required(root, "title"),
                    nodes.required(root, "authority"),
                    nodes.constant(Force.class, root.at("force")).orElse(Force.ADVISORY),
                    nodes.date(root, "published"),
                    nodes.instant(root, "recorded-at", Instant.EPOCH),
                    approval.at("by").text(),
                    approval.at("primary-text").text(),
                    sha256(content));
        }

        private Citation citation(YamlNode node) {
            nodes.onlyKeys(node, "id", "text", "mark", "source", "moves");
            return new Citation(
                    nodes.required(node, "id"),
                    nodes.required(node, "text"),
                    mark(node),
                    nodes.required(node, "source"),
                    each(node.at("moves"), this::move).stream()
                            .sorted(Comparator.comparing(Move::from))
                            .toList());
        }

        private Move move(YamlNode node) {
            nodes.onlyKeys(node, "text", "from", "source");
            LocalDate from = nodes.date(node, "from");
            if (from == null) {
                nodes.problem(node, "a citation moves on a day; add \"from\", for example 2024-07-18");
            }
            return new Move(
                    nodes.required(node, "text"),
                    from == null ? LocalDate.EPOCH : from,
                    nodes.required(node, "source"));
        }

        private SourceMark mark(YamlNode node) {
            for (SourceMark mark : SourceMark.values()) {
                if (mark.symbol().equals(node.at("mark").text())) {
                    return mark;
                }
            }
            nodes.problem(
                    node, "a citation needs a mark: P (text read), S (secondary source), S- (weak) or C (computed)");
            return SourceMark.WEAK;
        }

        private Reading reading(YamlNode node) {
            nodes.onlyKeys(node, "id", "question", "options", "default", "approved-by");
            Reading reading = new Reading(
                    nodes.required(node, "id"),
                    nodes.required(node, "question"),
                    node.at("options").texts(),
                    nodes.required(node, "default"),
                    node.at("approved-by").text());
            if (!reading.value().equals(Reading.UNDECIDED) && !reading.options().contains(reading.value())) {
                nodes.problem(
                        node,
                        "reading " + reading.id() + ": default \"" + reading.value() + "\" is none of "
                                + reading.options() + " and not undecided");
            }
            return reading;
        }

        private SubjectLimb limb(YamlNode node) {
            nodes.onlyKeys(
                    node, "id", "parties", "families", "embedded", "when", "dates", "counterparty", "else-clear");
            YamlNode otherwise = node.at("else-clear");
            SubjectLimb limb = new SubjectLimb(
                    nodes.required(node, "id"),
                    nodes.texts(node, "parties"),
                    nodes.texts(node, "families"),
                    node.at("embedded").isEmpty()
                            ? SubjectLimb.Embedded.EXCLUDED
                            : nodes.constant(SubjectLimb.Embedded.class, node.at("embedded"))
                                    .orElse(SubjectLimb.Embedded.EXCLUDED),
                    terms.terms(node),
                    otherwise.isEmpty()
                            ? null
                            : nodes.constant(ClearReason.class, otherwise).orElse(null));
            if (limb.parties().isEmpty() && limb.terms().always()) {
                nodes.problem(node, "this class covers everything; name \"parties\", \"when\" or \"counterparty\"");
            }
            if (limb.parties().isEmpty() && !limb.families().isEmpty()) {
                nodes.problem(
                        node,
                        "\"families\" stand without \"parties\"; for the products of any maker write a"
                                + " condition, for example family in [\"uas\"]");
            }
            return limb;
        }

        private StatusChange status(YamlNode node) {
            nodes.onlyKeys(node, "is", "from", "phases", "when", "citation", "recorded-at");
            Condition when = terms.condition(node, "when");
            if (when != null && !when.facts().isEmpty()) {
                nodes.problem(node.at("when"), "a change of status may depend on readings, not on facts");
            }
            return new StatusChange(
                    nodes.constant(Status.class, node.at("is")).orElse(Status.PROPOSED),
                    times.required(node, "from", true),
                    phasesOf(node),
                    when,
                    nodes.known(node, "citation", citations.keySet()),
                    nodes.instant(node, "recorded-at", recordedAt));
        }

        private Set<String> phasesOf(YamlNode node) {
            Set<String> names = nodes.texts(node, "phases");
            names.forEach(name -> nodes.among(node.at("phases"), "phase", name, phaseIds));
            return names;
        }

        private Phase phase(YamlNode node) {
            nodes.onlyKeys(
                    node,
                    "id",
                    "title",
                    "effective",
                    "expires",
                    "since",
                    "when",
                    "from-model-year",
                    "dates",
                    "counterparty",
                    "prohibits",
                    "recorded-at");
            return new Phase(
                    nodes.required(node, "id"),
                    nodes.required(node, "title"),
                    times.required(node, "effective", true),
                    times.optional(node, "expires", false),
                    node.at("since").isEmpty() ? "" : terms.dateFact(node, "since"),
                    terms.terms(node),
                    each(node.at("prohibits"), this::prohibition),
                    nodes.instant(node, "recorded-at", recordedAt));
        }

        private Prohibition prohibition(YamlNode node) {
            nodes.onlyKeys(
                    node, "classes", "acts", "addressee", "when", "dates", "counterparty", "presumed-when", "citation");
            Set<Act> acts = nodes.constants(Act.class, node.at("acts"));
            if (acts.isEmpty()) {
                nodes.problem(node, "a prohibition needs \"acts\"");
            }
            Set<String> classes = nodes.texts(node, "classes");
            classes.forEach(name -> nodes.among(node.at("classes"), "class", name, classIds));
            return new Prohibition(
                    classes,
                    acts,
                    nodes.constant(Addressee.class, node.at("addressee")).orElse(Addressee.USER),
                    terms.terms(node),
                    terms.condition(node, "presumed-when"),
                    nodes.known(node, "citation", citations.keySet()));
        }

        private Deprivation deprivation(YamlNode node) {
            nodes.onlyKeys(node, "phase", "act", "when", "dates", "counterparty", "readings", "said", "citation");
            Set<String> used = nodes.texts(node, "readings");
            used.forEach(name -> nodes.among(node, "reading", name, readings.keySet()));
            return new Deprivation(
                    nodes.known(node, "phase", phaseIds),
                    node.at("act").isEmpty()
                            ? Act.USE
                            : nodes.constant(Act.class, node.at("act")).orElse(Act.USE),
                    terms.terms(node),
                    used,
                    nodes.required(node, "said"),
                    nodes.known(node, "citation", citations.keySet()));
        }

        private List<Relief> reliefs(YamlNode root) {
            root.at("authorisations").items().forEach(node -> keys.add(key(node.at("key"))));
            List<Relief> reliefs = new ArrayList<>();
            root.at("exemptions").items().forEach(node -> reliefs.add(relief(node, Relief.Kind.EXEMPTION)));
            root.at("authorisations").items().forEach(node -> reliefs.add(relief(node, Relief.Kind.AUTHORISATION)));
            root.at("non-enforcement").items().forEach(node -> reliefs.add(relief(node, Relief.Kind.NON_ENFORCEMENT)));
            return reliefs;
        }

        private Relief relief(YamlNode node, Relief.Kind kind) {
            nodes.onlyKeys(
                    node,
                    "id",
                    "title",
                    "families",
                    "acts",
                    "phases",
                    "when",
                    "dates",
                    "counterparty",
                    "evidence",
                    "from",
                    "until",
                    "key",
                    "supersedes",
                    "conditions",
                    "citation",
                    "recorded-at");
            LicenceKey key = null;
            if (kind == Relief.Kind.AUTHORISATION) {
                key = key(node.at("key"));
                if (key.programme().isEmpty() || key.number().isEmpty()) {
                    nodes.problem(
                            node,
                            "an authorisation is named by \"key\" with programme, number and letter: the"
                                    + " same number occurs in several programmes");
                }
            }
            Set<LicenceKey> supersedes = new LinkedHashSet<>();
            for (YamlNode old : node.at("supersedes").items()) {
                LicenceKey superseded = key(old);
                supersedes.add(superseded);
                if (!keys.contains(superseded)) {
                    nodes.problem(old, "supersedes " + superseded + ", which this pack does not have");
                }
            }
            return new Relief(
                    nodes.required(node, "id"),
                    kind,
                    nodes.required(node, "title"),
                    nodes.texts(node, "families"),
                    nodes.constants(Act.class, node.at("acts")),
                    phasesOf(node),
                    terms.terms(node),
                    node.at("evidence").isEmpty() ? null : evidence(node.at("evidence")),
                    times.optional(node, "from", true),
                    times.optional(node, "until", false),
                    key,
                    supersedes,
                    node.at("conditions").texts(),
                    nodes.known(node, "citation", citations.keySet()),
                    nodes.instant(node, "recorded-at", recordedAt));
        }

        private LicenceKey key(YamlNode node) {
            nodes.onlyKeys(node, "programme", "number", "letter");
            return new LicenceKey(
                    node.at("programme").text(),
                    node.at("number").text(),
                    node.at("letter").text());
        }

        private @Nullable Evidence evidence(YamlNode node) {
            nodes.onlyKeys(node, "needed-when", "shown-by");
            nodes.required(node, "shown-by");
            Condition shownBy = terms.condition(node, "shown-by");
            return shownBy == null ? null : new Evidence(terms.condition(node, "needed-when"), shownBy);
        }

        private Obligation obligation(YamlNode node) {
            nodes.onlyKeys(
                    node,
                    "id",
                    "title",
                    "addressee",
                    "trigger",
                    "of",
                    "days",
                    "count",
                    "calendar",
                    "due",
                    "fields",
                    "reading",
                    "when",
                    "citation",
                    "recorded-at");
            String count = node.at("count").text();
            boolean business = count.equals("business");
            if (!count.isEmpty() && !business && !count.equals("calendar")) {
                nodes.problem(node.at("count"), "\"count\" must be calendar or business");
            }
            String calendar = node.at("calendar").text();
            if (business && !calendars.containsKey(calendar)) {
                nodes.problem(
                        node,
                        "business days need a \"calendar\" out of "
                                + calendars.keySet().stream().sorted().toList());
            }
            Trigger trigger = nodes.constant(Trigger.class, node.at("trigger")).orElse(Trigger.STANDING);
            return new Obligation(
                    nodes.required(node, "id"),
                    nodes.required(node, "title"),
                    nodes.constant(Addressee.class, node.at("addressee")).orElse(Addressee.USER),
                    trigger,
                    triggeredBy(node, trigger),
                    nodes.number(node, "days"),
                    business,
                    calendar,
                    times.optional(node, "due", false),
                    node.at("fields").texts(),
                    clockReading(node),
                    terms.terms(node),
                    nodes.known(node, "citation", citations.keySet()),
                    nodes.instant(node, "recorded-at", recordedAt));
        }

        /** What a trigger is of: a phase, a relief, or an earlier duty. */
        private String triggeredBy(YamlNode node, Trigger trigger) {
            String of = node.at("of").text();
            Set<String> known = switch (trigger) {
                case PHASE -> phaseIds;
                case DUTY -> dutyIds;
                case EXPIRY -> reliefIds;
                default -> Set.of("");
            };
            if (!(trigger == Trigger.EXPIRY && of.isEmpty())) {
                nodes.among(node, "\"of\" of a trigger " + trigger, of, known);
            }
            return of;
        }

        private String clockReading(YamlNode node) {
            String id = node.at("reading").text();
            if (!id.isEmpty()) {
                nodes.among(node, "reading", id, readings.keySet());
                Reading reading = readings.get(id);
                if (reading != null) {
                    reading.options().stream()
                            .filter(option -> Trigger.named(option).isEmpty())
                            .forEach(option -> nodes.problem(
                                    node,
                                    "option \"" + option + "\" of reading " + id
                                            + " names no trigger; write for example first identified"));
                }
            }
            return id;
        }

        private Penalty penalty(YamlNode node) {
            nodes.onlyKeys(node, "from", "until", "text", "citation");
            return new Penalty(
                    nodes.date(node, "from"),
                    nodes.date(node, "until"),
                    nodes.required(node, "text"),
                    nodes.known(node, "citation", citations.keySet()));
        }

        private Mitigation mitigation(YamlNode node) {
            nodes.onlyKeys(node, "id", "title", "offered-by", "state", "answer", "citation", "recorded-at");
            return new Mitigation(
                    nodes.required(node, "id"),
                    nodes.required(node, "title"),
                    nodes.required(node, "offered-by"),
                    nodes.constant(Mitigation.State.class, node.at("state")).orElse(Mitigation.State.PROPOSED),
                    node.at("answer").text(),
                    nodes.known(node, "citation", citations.keySet()),
                    nodes.instant(node, "recorded-at", recordedAt));
        }

        private List<String> needs(YamlNode root) {
            List<String> needs = root.at("needs").texts();
            for (String need : needs) {
                if (vocabulary.find(need).isEmpty()) {
                    nodes.problem(root.at("needs"), "needs \"" + need + "\", which is no fact of the vocabulary");
                }
            }
            return needs;
        }

        private <T> List<T> each(YamlNode list, Function<YamlNode, T> reader) {
            return list.items().stream().map(reader).toList();
        }

        private <T> Map<String, T> byId(YamlNode list, Function<YamlNode, T> reader, Function<T, String> id) {
            Map<String, T> found = new LinkedHashMap<>();
            for (YamlNode node : list.items()) {
                T item = reader.apply(node);
                if (found.put(id.apply(item), item) != null) {
                    nodes.problem(node, "id \"" + id.apply(item) + "\" stands twice");
                }
            }
            return found;
        }
    }

    /** The hash by which the text of a pack is known, 64 hexadecimal digits. */
    public static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
