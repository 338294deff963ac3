package io.fluxer.boot.listener;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AliasFor;

/**
 * Marks a method that listens to events of Fluxer. Any bean may have such methods, of any
 * visibility, inherited ones too, and the annotation may stand on one of your own.
 * <p>
 * One parameter says to which: a record such as {@code MessageCreateEvent}, an interface
 * such as {@code DispatchEvent} or {@code ChannelEvent}, or the envelope,
 * {@code FluxerEvent<MessageCreateEvent>} or {@code FluxerEvent<?>}; else
 * {@link #classes()} or {@link #events()} do. Beside it, in any order, a method takes
 * {@code Client}, {@code Rest}, {@code JsonNode} (the payload as it came, not to be
 * changed) and the entities that the event is about, from the event or the cache:
 * {@code Message}, {@code Guild}, {@code Channel}, {@code GuildMember} and {@code User}
 * of the author, any other entity that is a component of the event, and with
 * {@link Previous} what the cache had before. Where an event has no such thing, a guild
 * in a private channel, the method is not called; where the event names it and the cache
 * does not have it, that is an error of the listener. A parameter that is
 * {@code @Nullable} or an {@code Optional} takes both. A {@link FluxerArgumentResolver}
 * adds further types.
 * <p>
 * What the method returns answers the event: a {@code String} or a {@code MessagePayload}
 * is posted to its channel, a {@code ReactionEmoji} is set under its message; a
 * {@code Mono}, {@code Flux}, other {@code Publisher} or a {@code CompletionStage} of
 * them answers once its values are there, one after the other; {@code null} does nothing.
 * A {@link FluxerReturnValueHandler} adds further types. Such a method is called only for
 * what people do, unless {@link #author()} says otherwise. The lane of the event goes on
 * once all of it is done, or after {@code fluxer.listener.timeout}. A method that cannot
 * be served fails the start of the application.
 * <p>
 * Methods run on the thread of the lane, may block, and are never handed to another
 * thread by an asynchronous event multicaster. Lower values of
 * {@link org.springframework.core.annotation.Order @Order} come first. A failure, that of
 * an answer too, goes to a {@link FluxerExceptionHandler}, else to the log with the
 * method, the event, the shard and the channel, and reaches neither other listeners nor
 * the connection.
 * <p>
 * With {@link org.springframework.scheduling.annotation.Async @Async} a method returns
 * nothing, and then neither its lane nor the handlers of failures know of it any more, or
 * a {@code CompletableFuture}, for which all of the above holds. It cannot be a
 * {@code @TransactionalEventListener} too.
 *
 * @since 0.1.0
 */
@Documented
@EventListener
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface FluxerListener {

	/**
	 * The types of the events, for a method without a parameter or with a common one.
	 * @return the types, none to take the type of the parameter
	 */
	@AliasFor(annotation = EventListener.class, attribute = "classes")
	Class<?>[] value() default {};

	/**
	 * The same as {@link #value()}.
	 * @return the types
	 */
	@AliasFor(annotation = EventListener.class, attribute = "classes")
	Class<?>[] classes() default {};

	/**
	 * A condition in Spring's expression language, for example
	 * {@code #event.message.content == '!ping'}; evaluated after every other filter, with
	 * the parameters by their names and {@code #root.event}. A name that is no parameter
	 * or a property that its type cannot have fails the start. The expression is code:
	 * never build it from what people write.
	 * @return the condition, empty for none
	 */
	@AliasFor(annotation = EventListener.class, attribute = "condition")
	String condition() default "";

	/**
	 * The name of this listener in logs, metrics and the registry.
	 * @return the name, by default the method's
	 */
	@AliasFor(annotation = EventListener.class, attribute = "id")
	String id() default "";

	/**
	 * The names of the dispatches to listen to, for example {@code Events.TYPING_START}.
	 * A method that takes a {@code RawDispatchEvent} then gets those as they came, also
	 * where the library has a record for them.
	 * @return the names on the wire, none to listen to every dispatch of the type
	 */
	String[] events() default {};

	/**
	 * The bots whose events count, by name: those under {@code fluxer.clients}, and
	 * {@code default} for the one of {@code fluxer.token}. May hold placeholders as
	 * {@link #guild()}. A name that no bot has fails the start; that of a bot that is
	 * switched off does not.
	 * @return the names, none for all
	 */
	String[] client() default {};

	/**
	 * The guilds whose events count, by id. An event that belongs to no guild does not
	 * pass. Like all texts here it may hold placeholders, {@code ${bot.guild}}; one value
	 * may hold several ids between commas, and one that is empty restricts nothing.
	 * @return the ids, none for all
	 */
	String[] guild() default {};

	/**
	 * The channels whose events count, by id, as {@link #guild()}.
	 * @return the ids, none for all
	 */
	String[] channel() default {};

	/**
	 * Whose events count. By default a method that answers hears of people only, any
	 * other of everybody, and neither of what the bot itself is known to have done: the
	 * messages it wrote or edited, the reactions it set or took off, its typing, its
	 * acknowledgements. What is about the bot, such as a change of its member or the
	 * deletion of its message, is always heard of by default. A method that answers
	 * cannot listen to {@code SELF} or {@code ANY}: it would answer its own answers.
	 * @return the authors, none for the default
	 */
	EventAuthor[] author() default {};

	/**
	 * How long a call may take, {@code 10s} for example, at most
	 * {@code fluxer.listener.timeout}. Then the thread of the method is interrupted, or
	 * what it returned cancelled, and a {@link java.util.concurrent.TimeoutException} is
	 * an error of the listener.
	 * @return the duration, empty for {@code fluxer.listener.timeout}
	 */
	String timeout() default "";

}
