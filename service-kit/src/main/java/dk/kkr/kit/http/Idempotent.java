package dk.kkr.kit.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/**
 * A POST that takes {@code Idempotency-Key}: the work and its answer are kept in one transaction, and the answer is
 * given again for 24 hours to whoever sends the same key, method, path and body. Services called within must flush
 * before they make their view, since the transaction ends after the resource method.
 */
@InterceptorBinding
@Extension(name = "x-idempotent", value = "true")
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
