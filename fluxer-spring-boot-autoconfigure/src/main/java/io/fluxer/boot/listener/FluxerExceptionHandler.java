package io.fluxer.boot.listener;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;
import org.springframework.core.annotation.AliasFor;

/**
 * Marks a method that is called when a handler method of the same bean fails, or, in a
 * bean with {@link FluxerAdvice}, one of any bean.
 * <p>
 * The method whose exception type is closest to the failure is called, those of the bean
 * before those of advices; if none takes the failure itself, its cause is tried, and so
 * on. It takes the exception and whatever else handler methods take; a parameter that the
 * event has no value for, such as a {@code Guild} in a private channel, leaves the
 * failure to the next. What it returns is a reply, as from any handler method, but never
 * to what the bot itself did. A failure that nobody handles is logged, once, without
 * content; a failure of such a method is logged and not handled again.
 * <p>
 * Called on the thread of the lane, or on one that may block if the handler method failed
 * after it returned. A {@link java.lang.Error} is never handled, only logged.
 *
 * @since 0.1.0
 */
@Documented
@Reflective
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface FluxerExceptionHandler {

	/**
	 * The exceptions that the method handles.
	 * @return the types, none to take the type of the parameter
	 */
	@AliasFor("exceptions")
	Class<? extends Exception>[] value() default {};

	/**
	 * The same as {@link #value()}.
	 * @return the types
	 */
	@AliasFor("value")
	Class<? extends Exception>[] exceptions() default {};

}
