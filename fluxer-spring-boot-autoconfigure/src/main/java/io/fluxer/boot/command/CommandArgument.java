package io.fluxer.boot.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says more about an argument of a {@link FluxerCommand} method, and makes a parameter
 * one that would otherwise get its value from the message: a {@code GuildMember} with
 * this annotation is whom the person names; {@link CommandAuthor} marks the person.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface CommandArgument {

	/**
	 * The name of the argument in usages and answers.
	 * @return the name, by default the parameter's
	 */
	String value() default "";

	/**
	 * What the argument is, for the generated help.
	 * @return the description
	 */
	String description() default "";

	/**
	 * What the argument is if the person leaves it out, as the person could have written
	 * it. May hold placeholders.
	 * @return the text, empty for none
	 */
	String defaultValue() default "";

}
