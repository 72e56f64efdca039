package dk.kkr.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rules of this service beside those of the house. */
@AnalyzeClasses(packages = "dk.kkr.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

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
