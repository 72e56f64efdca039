package dk.kkr.kit.test;

import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.kkr.kit.event.EventConsumer;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

/** The few rules of the house that every service's main code keeps. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** Checks all rules on the main code below this package, such as {@code dk.kkr.contracts}. */
    public static void check(String service) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        slices().matching(service + ".(*)..").should().beFreeOfCycles().check(code);
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should(beOfAServiceOrConsumer())
                .allowEmptyShould(true)
                .check(code);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should(returnNoEntity())
                .allowEmptyShould(true)
                .check(code);
        for (String suffix : new String[] {"Impl", "Util", "Utils", "Helper", "Manager", "Dto"}) {
            classes().should(not(haveSimpleNameEndingWith(suffix))).check(code);
        }
    }

    private static ArchCondition<JavaMethod> beOfAServiceOrConsumer() {
        return new ArchCondition<>("stand in a *Service or an event consumer") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean holds = method.getOwner().getSimpleName().endsWith("Service")
                        || method.getOwner().isAssignableTo(EventConsumer.class);
                events.add(new SimpleConditionEvent(method, holds, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> returnNoEntity() {
        return new ArchCondition<>("return no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean entity = method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isAnnotatedWith(Entity.class));
                events.add(new SimpleConditionEvent(method, !entity, method.getFullName()));
            }
        };
    }
}
