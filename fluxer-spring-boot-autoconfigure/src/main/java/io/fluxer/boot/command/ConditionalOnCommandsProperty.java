package io.fluxer.boot.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches unless a property of commands is {@code false} for every bot.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
@Conditional(OnCommandsPropertyCondition.class)
@interface ConditionalOnCommandsProperty {

	/**
	 * The rest of its name.
	 * @return the name after {@code fluxer.}, such as {@code commands.enabled}
	 */
	String value();

}
