package io.fluxer.boot.listener;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks a component whose {@link FluxerExceptionHandler} methods hold for the handler
 * methods of all beans. Several are asked in the order of
 * {@link org.springframework.core.annotation.Order @Order} on the class.
 *
 * @since 0.1.0
 */
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FluxerAdvice {

	/**
	 * The name of the bean.
	 * @return the name, empty to derive it from the class
	 */
	@AliasFor(annotation = Component.class, attribute = "value")
	String value() default "";

}
