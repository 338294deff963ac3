package io.fluxer.boot.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.fluxer.entity.Permission;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Marks a method of any bean that people call by writing a message:
 * {@code @FluxerCommand("roll")} is called by {@code !roll}, with the prefix that
 * {@code fluxer.commands.prefix} or a {@link CommandPrefixes} bean says, or by mentioning
 * the bot in its place.
 * <p>
 * Parameters that a {@link io.fluxer.boot.listener.FluxerListener} could take of a
 * {@code MessageCreateEvent} get the same values: the event, {@code Client},
 * {@code Rest}, the {@code Message}, its {@code Guild} and {@code Channel}, and with
 * {@link CommandAuthor} the one who wrote it as {@code User} or {@code GuildMember}; so
 * do those that a {@link io.fluxer.boot.listener.FluxerArgumentResolver} knows, and
 * {@link CommandContext}. All others, and those with {@link CommandArgument} or
 * {@link Remainder}, are arguments: the words after the name, in their order, converted
 * to the type of the parameter. A parameter of a type that nothing can be converted to
 * fails the start of the application, as do two methods with one name.
 * <p>
 * What the method returns, its thread, its errors and its timeout are as for
 * {@code FluxerListener}. It is called for what people write, never for bots, webhooks,
 * the bot itself, edited messages or messages of the system. Whoever may not call it, or
 * calls it wrongly, is told so by {@link CommandReplies}; none of that is an error of the
 * method.
 *
 * @since 0.1.0
 */
@Documented
@Reflective
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface FluxerCommand {

	/**
	 * The name, one word or several: {@code role add} belongs to the group {@code role}.
	 * Upper and lower case are the same. Like all texts here it may hold placeholders,
	 * {@code ${bot.command}}.
	 * @return the name
	 */
	String value();

	/**
	 * Further names.
	 * @return the names, written out as the first is
	 */
	String[] aliases() default {};

	/**
	 * What the command does, a sentence for the generated help.
	 * @return the description
	 */
	String description() default "";

	/**
	 * What a person needs to be allowed in the channel to call it, from the roles and
	 * overwrites that the cache has. Such a command is not for private channels.
	 * @return the permissions, none for everybody
	 */
	Permission[] permissions() default {};

	/**
	 * What the bot needs to be allowed in the channel. Such a command is not for private
	 * channels.
	 * @return the permissions
	 */
	Permission[] botPermissions() default {};

	/**
	 * How long the command rests after a call, {@code 10s} for example. A call that is
	 * refused does not count.
	 * @return the duration, empty for none
	 */
	String cooldown() default "";

	/**
	 * For whom it rests.
	 * @return those who share one cooldown
	 */
	CooldownScope cooldownScope() default CooldownScope.USER;

	/**
	 * Whether only the owners of the bot may call it: those that
	 * {@code fluxer.commands.owners} names, else the owner of its application.
	 * @return {@code true} if only they
	 */
	boolean ownerOnly() default false;

	/**
	 * Whether it is for guilds only. A method that takes a {@code Guild} or a
	 * {@code GuildMember} that is not {@code @Nullable} is.
	 * @return {@code true} if it is not for private channels
	 */
	boolean guildOnly() default false;

	/**
	 * Whether the generated help leaves it out, and whoever may not call it is answered
	 * as if there were no such command.
	 * @return {@code true} if it does
	 */
	boolean hidden() default false;

	/**
	 * The name of the method in logs, metrics and the registry.
	 * @return the name, by default {@code command } and the command's own
	 */
	String id() default "";

	/**
	 * How long a call may take, as for
	 * {@link io.fluxer.boot.listener.FluxerListener#timeout()}.
	 * @return the duration, empty for {@code fluxer.listener.timeout}
	 */
	String timeout() default "";

}
