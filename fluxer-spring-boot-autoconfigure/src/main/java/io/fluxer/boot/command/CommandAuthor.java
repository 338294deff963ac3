package io.fluxer.boot.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@code User} or {@code GuildMember} parameter of a {@link FluxerCommand} method
 * that takes the person who calls the command. The opposite is {@link CommandArgument},
 * the one whom that person names.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface CommandAuthor {

}
