package io.fluxer.boot.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches where the application has the bot of {@code fluxer.token}: always, unless it
 * has bots under {@code fluxer.clients}, no {@code fluxer.token} and no
 * {@link FluxerConnectionDetails} of its own.
 *
 * @since 0.1.0
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnDefaultFluxerClientCondition.class)
public @interface ConditionalOnDefaultFluxerClient {

}
