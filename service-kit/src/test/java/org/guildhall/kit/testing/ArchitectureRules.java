package org.guildhall.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.sql.ResultSet;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;

/** The house rules a machine can check. Each method throws an {@link AssertionError} that names the offenders. */
public final class ArchitectureRules {

    private static final String ROOT = "org.guildhall.";
    private static final Set<Class<? extends Annotation>> PERSISTENT =
            Set.of(Entity.class, MappedSuperclass.class, Embeddable.class);
    private static final int LONGEST_CONSTRUCTOR = 7;
    private static final Set<String> NOT_FOR_RESOURCES = Set.of(
            "Repository", "Rows", "Queries", "Cursors", "Database", "Outbox", "Clock", "Ids", "Documents", "Access");
    private static final Set<String> STATEMENT_RUNNERS = Set.of(
            "org.guildhall.kit.sql.Database",
            "org.guildhall.kit.sql.Sql",
            "org.guildhall.kit.sql.CopiedRows",
            "java.sql.Statement",
            "java.sql.PreparedStatement",
            "javax.sql.DataSource");
    private static final Set<String> WITHOUT_ZONE = Set.of(
            "java.time.LocalDateTime",
            "java.util.TimeZone",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.text.DateFormat",
            "java.text.SimpleDateFormat",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp");
    private static final Set<String> ANY_FAILURE = Set.of(
            "java.lang.Throwable",
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "java.lang.IllegalStateException",
            "java.sql.SQLException");
    private static final Set<String> SERVICES = Set.of("membership", "contest", "reporting");

    private ArchitectureRules() {}

    /** The main classes below the package, such as {@code org.guildhall.contest}. */
    public static JavaClasses mainClassesOf(String packageName) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(packageName);
    }

    /** All rules for a service or the kit whose classes lie below the package. */
    public static void check(JavaClasses classes, String packageName) {
        featuresHaveNoCycles(classes, packageName);
        resourcesSpeakHttpOnly(classes);
        entitiesNeverReachTheWire(classes);
        nothingIsInjectedIntoFields(classes);
        fieldsOfBeansAreFinal(classes);
        timeAndIdsComeFromProviders(classes);
        noZoneIsTakenFromTheMachine(classes);
        decimalsAreExact(classes);
        nothingIsPrinted(classes);
        namesSayWhatTheyMean(classes);
        servicesKnowOnlyThemselvesAndTheKit(classes);
        packagesSayWhatTheyAre(classes);
        beansHaveOneScope(classes);
        constructorsAreShort(classes);
        namesHaveOneMeaning(classes);
        resourcesHoldServicesOnly(classes);
        sqlStandsInItsPlace(classes);
        clientsOfTheBrokerAreMadeInOnePlace(classes);
        routesSayWhatTheyProduce(classes);
        streamsAreNamedSo(classes);
        timedJobsLetTheirFailuresThrough(classes);
    }

    public static void featuresHaveNoCycles(JavaClasses classes, String packageName) {
        slices().matching(packageName + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    /**
     * The wings of a service and what each may know. Classes that stand in the root package belong to none and may know all.
     *
     * @param wings name of each package below the root, with the names of those it may import from
     */
    public static void wingsKnowOnlyWhatTheyMay(JavaClasses classes, String root, Map<String, Set<String>> wings) {
        classes()
                .should(new ArchCondition<>("import only from the wings that theirs may know") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String own = wingOf(item, root);
                        if (!own.isEmpty() && !wings.containsKey(own)) {
                            events.add(
                                    SimpleConditionEvent.violated(item, item.getName() + " stands in no known wing"));
                        }
                        item.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isIn(root, dependency.getTargetClass()))
                                .filter(dependency -> {
                                    String other = wingOf(dependency.getTargetClass(), root);
                                    return !own.isEmpty()
                                            && !other.equals(own)
                                            && !wings.getOrDefault(own, Set.of())
                                                    .contains(other);
                                })
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
                    }
                })
                .check(classes);
        slices().matching(root + ".(*).(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    private static String wingOf(JavaClass type, String root) {
        String rest = (type.getPackageName() + ".")
                .substring(Math.min(root.length() + 1, type.getPackageName().length() + 1));
        return rest.isEmpty() ? "" : rest.substring(0, rest.indexOf('.'));
    }

    /** Each package has a {@code package-info} with {@link NullMarked}. */
    public static void packagesSayWhatTheyAre(JavaClasses classes) {
        classes()
                .should(new ArchCondition<>("stand in a package with a package-info that is @NullMarked") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(item, item.getPackageName() + " has none"));
                        }
                    }
                })
                .check(classes);
    }

    /** Beans are {@code @ApplicationScoped}: one rule, so that nobody has to think about it. */
    public static void beansHaveOneScope(JavaClasses classes) {
        noClasses()
                .should()
                .beAnnotatedWith(Singleton.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    /** Whoever needs more than seven others hides another class. */
    public static void constructorsAreShort(JavaClasses classes) {
        classes()
                .that()
                .areAnnotatedWith(ApplicationScoped.class)
                .or()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("take at most " + LONGEST_CONSTRUCTOR + " others") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        item.getConstructors().stream()
                                .filter(made -> made.getParameters().size() > LONGEST_CONSTRUCTOR)
                                .forEach(made -> events.add(
                                        SimpleConditionEvent.violated(item, made.getFullName() + " takes more")));
                    }
                })
                .allowEmptyShould(true)
                .check(classes);
    }

    /** No two classes of a service, in whatever packages, share a name. */
    public static void namesHaveOneMeaning(JavaClasses classes) {
        Map<String, List<JavaClass>> named = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName));
        List<String> twice = named.values().stream()
                .filter(types -> types.size() > 1)
                .map(types -> types.stream().map(JavaClass::getName).sorted().collect(Collectors.joining(" and ")))
                .sorted()
                .toList();
        if (!twice.isEmpty()) {
            throw new AssertionError("share a name: " + twice);
        }
    }

    /** A resource speaks HTTP; what it holds are services, which know rows, pages, time and authority. */
    public static void resourcesHoldServicesOnly(JavaClasses classes) {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("hold what belongs into a service") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        String type = field.getRawType().getSimpleName();
                        boolean held = NOT_FOR_RESOURCES.stream().anyMatch(type::endsWith);
                        events.add(new SimpleConditionEvent(field, held, field.getFullName() + " is a " + type));
                    }
                })
                .allowEmptyShould(true)
                .check(classes);
    }

    /**
     * Each route says, itself or on its class, in which media types it answers. Where none is said, whoever asks decides, and
     * not before the answer is there: a wrong {@code Accept} then fails what has been done already.
     */
    public static void routesSayWhatTheyProduce(JavaClasses classes) {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(Produces.class)
                .should()
                .beAnnotatedWith(Produces.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    /** What sends events has an address that ends in {@code stream}, and nothing else has: a ticket opens what is so named. */
    public static void streamsAreNamedSo(JavaClasses classes) {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .and()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("be named a stream if, and only if, they are one") {
                    @Override
                    public void check(JavaMethod route, ConditionEvents events) {
                        boolean named =
                                route.getAnnotationOfType(Path.class).value().matches("(.*/)?stream");
                        boolean sends = route.tryGetAnnotationOfType(Produces.class)
                                .filter(produced -> List.of(produced.value()).contains(MediaType.SERVER_SENT_EVENTS))
                                .isPresent();
                        events.add(new SimpleConditionEvent(route, named == sends, route.getFullName()));
                    }
                })
                .allowEmptyShould(true)
                .check(classes);
    }

    /** Statements stand in {@code *Rows}, {@code *Queries} and {@code *Repository}; whoever else needs rows asks one of them. */
    public static void sqlStandsInItsPlace(JavaClasses classes) {
        noClasses()
                .that()
                .haveNameNotMatching(".*(Rows|Queries|Repository)(\\$.*)?")
                .and()
                .resideOutsideOfPackages(
                        "org.guildhall.kit.sql..",
                        "org.guildhall.kit.events..",
                        "org.guildhall.kit.authority..",
                        "org.guildhall.kit.web..")
                .should()
                .callMethodWhere(described(
                        "runs a statement",
                        call -> STATEMENT_RUNNERS.contains(call.getTargetOwner().getName())
                                || call.getTargetOwner().isAssignableTo(EntityManager.class)
                                        && (call.getName().startsWith("create")
                                                || call.getName().startsWith("find"))))
                .allowEmptyShould(true)
                .check(classes);
    }

    /** A client made elsewhere would not get the settings of TLS and SASL. */
    public static void clientsOfTheBrokerAreMadeInOnePlace(JavaClasses classes) {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.guildhall.kit.events.event.KafkaClients")
                .should()
                .callConstructorWhere(described(
                        "makes a client of the broker",
                        call -> call.getTargetOwner().isAssignableTo("org.apache.kafka.clients.producer.Producer")
                                || call.getTargetOwner().isAssignableTo("org.apache.kafka.clients.consumer.Consumer")))
                .orShould()
                .callMethodWhere(described(
                        "makes a client of the broker",
                        call -> call.getTargetOwner().isAssignableTo("org.apache.kafka.clients.admin.Admin")
                                && call.getName().equals("create")))
                .allowEmptyShould(true)
                .check(classes);
    }

    /** A job that swallows what goes wrong tells it in its own way, or not at all; {@code TimedJobs} tells it for all. */
    public static void timedJobsLetTheirFailuresThrough(JavaClasses classes) {
        methods()
                .that()
                .areAnnotatedWith(Scheduled.class)
                .should(new ArchCondition<>("let their failures through") {
                    @Override
                    public void check(JavaMethod job, ConditionEvents events) {
                        boolean caught = job.getTryCatchBlocks().stream()
                                .flatMap(block -> block.getCaughtThrowables().stream())
                                .anyMatch(type -> ANY_FAILURE.contains(type.getName()));
                        events.add(new SimpleConditionEvent(job, !caught, job.getFullName() + " catches them"));
                    }
                })
                .allowEmptyShould(true)
                .check(classes);
    }

    public static void resourcesSpeakHttpOnly(JavaClasses classes) {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.hibernate..")
                        .or(JavaClass.Predicates.assignableTo(EntityManager.class))
                        .or(JavaClass.Predicates.equivalentTo(Transactional.class)))
                .allowEmptyShould(true)
                .check(classes);
    }

    public static void entitiesNeverReachTheWire(JavaClasses classes) {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("neither take nor return entities") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        Stream.concat(
                                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                                        method.getParameterTypes().stream()
                                                .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                                .filter(type -> PERSISTENT.stream().anyMatch(type::isAnnotatedWith))
                                .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " exposes " + entity.getName())));
                    }
                })
                .allowEmptyShould(true)
                .check(classes);
    }

    public static void nothingIsInjectedIntoFields(JavaClasses classes) {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    /** Resources, services and repositories are shared by all requests: what they hold never changes hands. */
    public static void fieldsOfBeansAreFinal(JavaClasses classes) {
        fields().that()
                .areDeclaredInClassesThat()
                .haveNameMatching(".*(Resource|Service|Repository)")
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .check(classes);
    }

    public static void timeAndIdsComeFromProviders(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.guildhall.kit.time..")
                // A trace id made up for a request without one is nobody's business but the log's.
                .and()
                .doNotHaveFullyQualifiedName("org.guildhall.kit.problem.Problems")
                .should()
                .accessTargetWhere(ArchitectureRules.<JavaAccess<?>>described(
                        "reads the system's clock or makes a random id",
                        access -> ArchitectureRules.isUnsteered(access)))
                .orShould()
                .dependOnClassesThat(JavaClass.Predicates.equivalentTo(Date.class))
                .allowEmptyShould(true)
                .check(classes);
    }

    /** {@code now()} and {@code now(zone)} ask the system, {@code now(clock)} a clock whose zone is anybody's. */
    private static boolean isUnsteered(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        boolean asksSystem = owner.getPackageName().startsWith("java.time")
                && (name.equals("now") || name.startsWith("system") || name.startsWith("tick"));
        return asksSystem
                || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
    }

    /**
     * A day begins where business is done ({@code Clocks.today}, {@code Clocks.BUSINESS_ZONE}), not where the process happens to
     * run: nothing asks for the machine's zone, and nothing is used that holds a time without a zone and adds the machine's.
     */
    public static void noZoneIsTakenFromTheMachine(JavaClasses classes) {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "add the machine's zone", type -> WITHOUT_ZONE.contains(type.getName())))
                .orShould()
                .accessTargetWhere(ArchitectureRules.<JavaAccess<?>>described(
                        "takes the machine's zone",
                        access -> access.getTargetOwner().getName().equals("java.time.ZoneId")
                                        && access.getName().equals("systemDefault")
                                || access.getTargetOwner().isAssignableTo(ResultSet.class)
                                        && Set.of("getDate", "getTime", "getTimestamp")
                                                .contains(access.getName())))
                .allowEmptyShould(true)
                .check(classes);
    }

    /** What a request, an event or a row holds is counted exactly: no binary fractions, no NaN, no infinity. */
    public static void decimalsAreExact(JavaClasses classes) {
        noFields()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are records or persistent",
                        type -> type.isRecord() || PERSISTENT.stream().anyMatch(type::isAnnotatedWith)))
                .should()
                .haveRawType(DescribedPredicate.describe(
                        "a binary fraction",
                        (JavaClass type) -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                                .contains(type.getName())))
                .allowEmptyShould(true)
                .check(classes);
    }

    public static void nothingIsPrinted(JavaClasses classes) {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .allowEmptyShould(true)
                .check(classes);
    }

    public static void namesSayWhatTheyMean(JavaClasses classes) {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data)")
                .allowEmptyShould(true)
                .check(classes);
    }

    /** Services share event JSON, never classes, and the kit knows no service. */
    public static void servicesKnowOnlyThemselvesAndTheKit(JavaClasses classes) {
        classes()
                .that()
                .resideInAPackage(ROOT + "(*)..")
                .should(new ArchCondition<>("depend on no other service") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        item.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isForeign(item, dependency.getTargetClass()))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
                    }
                })
                .allowEmptyShould(true)
                .check(classes);
    }

    private static boolean isForeign(JavaClass from, JavaClass to) {
        return SERVICES.stream()
                .map(service -> ROOT + service)
                .anyMatch(service -> isIn(service, to) && !isIn(service, from));
    }

    private static boolean isIn(String packageName, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(packageName + ".");
    }

    private static <T> DescribedPredicate<T> described(String description, java.util.function.Predicate<T> test) {
        return DescribedPredicate.describe(description, test);
    }
}
