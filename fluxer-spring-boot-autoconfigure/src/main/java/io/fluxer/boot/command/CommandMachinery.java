package io.fluxer.boot.command;

import java.util.Set;

import io.fluxer.boot.autoconfigure.FluxerCommandsProperties;
import io.fluxer.boot.listener.HandlerMethods;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts together what finds, checks and calls commands, out of what the application brings
 * along. Nothing is asked for before it is needed.
 */
final class CommandMachinery {

	private static final String CONVERSION_SERVICE = "conversionService";

	private final ConfigurableListableBeanFactory beans;

	private final CommandTable table;

	private final FluxerCommandsProperties properties;

	private final SingletonSupplier<CommandAnswers> answers;

	private final SingletonSupplier<CommandChecks> checks;

	CommandMachinery(ConfigurableListableBeanFactory beans, CommandTable table, FluxerCommandsProperties properties) {
		this.beans = beans;
		this.table = table;
		this.properties = properties;
		this.answers = SingletonSupplier.of(() -> new CommandAnswers(beans.getBean(CommandReplies.class),
				properties.apologize(), properties.answerUnknown()));
		this.checks = SingletonSupplier.of(() -> new CommandChecks(new BotOwners(Set.copyOf(properties.owners())),
				beans.getBeanProvider(CommandCheck.class).orderedStream().toList()));
	}

	CommandFactory factory() {
		return new CommandFactory(this.beans, this.beans.getBean(HandlerMethods.class),
				new WordConverters(conversions()), this.answers.obtain());
	}

	CommandDispatcher dispatcher() {
		return new CommandDispatcher(this.table,
				new PrefixReader(this.beans.getBean(CommandPrefixes.class), this.properties.mention()), checks(),
				new Cooldowns(System::nanoTime), this.answers.obtain());
	}

	CommandChecks checks() {
		return this.checks.obtain();
	}

	private ConversionService conversions() {
		if (this.beans.containsBean(CONVERSION_SERVICE)
				&& this.beans.isTypeMatch(CONVERSION_SERVICE, ConversionService.class)) {
			return this.beans.getBean(CONVERSION_SERVICE, ConversionService.class);
		}
		ApplicationConversionService own = new ApplicationConversionService();
		ApplicationConversionService.addBeans(own, this.beans);
		return own;
	}

}
