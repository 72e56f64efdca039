package dk.kkr.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.transaction.Transactional;

@AnalyzeClasses(packages = "dk.kkr.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching("dk.kkr.reporting.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TRANSACTIONS_BEGIN_IN_SERVICES_AND_CONSUMERS = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Service|Consumer)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NOTHING_OF_ITS_LOOKS = noClasses()
            .that()
            .resideInAnyPackage("..statement..", "..reference..", "..store..", "..wording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..document..", "..figure..", "..page..", "..publication..", "io.quarkus.qute..");

    @ArchTest
    static final ArchRule NO_SIBLING_IS_KNOWN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dk.kkr.contracts..", "dk.kkr.goals..", "dk.kkr.survey..");
}
