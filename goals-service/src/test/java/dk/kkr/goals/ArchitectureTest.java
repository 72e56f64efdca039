package dk.kkr.goals;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.transaction.Transactional;

@AnalyzeClasses(packages = "dk.kkr.goals", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching("dk.kkr.goals.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TRANSACTIONS_BEGIN_IN_SERVICES_AND_CONSUMERS = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Service|Consumer)");

    @ArchTest
    static final ArchRule THE_ARITHMETIC_IS_PURE = noClasses()
            .that()
            .resideInAPackage("..arithmetic..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "dk.kkr.goals.arithmetic..", "java..", "org.apache.commons.numbers..", "org.jspecify..");

    @ArchTest
    static final ArchRule NO_SIBLING_IS_KNOWN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dk.kkr.contracts..", "dk.kkr.reporting..", "dk.kkr.survey..");
}
