package dk.kkr.goals;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Beside the rules of the house (see HouseTest). */
@AnalyzeClasses(packages = "dk.kkr.goals", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_ARITHMETIC_IS_PURE = noClasses()
            .that()
            .resideInAPackage("..arithmetic..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "dk.kkr.goals.arithmetic..", "java..", "org.apache.commons.numbers..", "org.jspecify..");
}
