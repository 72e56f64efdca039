package dk.kkr.kit.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.kkr.kit.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    private static final long MEBIBYTE = 1 << 20;

    @BodyUpTo(mebibytes = 8)
    void large() {}

    void usual() {}

    @Test
    void isTheGeneralOneUnlessTheOperationAllowsMore() {
        assertLimit(2 * MEBIBYTE, "usual", 2 * MEBIBYTE);
        assertLimit(2 * MEBIBYTE, "large", 8 * MEBIBYTE);
    }

    @Test
    void isNotLoweredByAnOperationWhereTheGeneralOneIsRaised() {
        assertLimit(16 * MEBIBYTE, "large", 16 * MEBIBYTE);
    }

    private static void assertLimit(long general, String operation, long expected) {
        BodyLimit limit = new BodyLimit(general);
        limit.resource = new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                try {
                    return BodyLimitTest.class.getDeclaredMethod(operation);
                } catch (NoSuchMethodException missing) {
                    throw new AssertionError(missing);
                }
            }

            @Override
            public Class<?> getResourceClass() {
                return BodyLimitTest.class;
            }
        };
        assertDoesNotThrow(() -> limit.filter(stating(expected)));
        assertThrows(Refusal.class, () -> limit.filter(stating(expected + 1)));
    }

    /** A request that states its length; its body is not read. */
    private static ContainerRequestContext stating(long length) {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                BodyLimitTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, method, arguments) -> method.getName().equals("hasEntity") ? false : String.valueOf(length));
    }
}
