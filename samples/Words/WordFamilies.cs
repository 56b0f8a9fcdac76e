using NetGen;

namespace Words;

/// <summary>The families of words that the sample's own text is about.</summary>
internal static class WordFamilies
{
    private const int SentenceCount = 12_000;

    /// <summary>Men and women, countries and their capitals, verbs now and then, adjectives and how they compare, animals by one and by many.</summary>
    public static WordFamily[] All { get; } =
    [
        new(
            "man : woman",
            ["the # said that he|she was tired", "the # lost his|her keys", "the # is proud of himself|herself", "i met a # and asked him|her the way", "every # he|she knew was kind"],
            [
                new("man", "woman", "the # went to the office", "a # works for money"),
                new("king", "queen", "the # sat on a throne", "the # wore a golden crown"),
                new("boy", "girl", "the # went to school", "a # plays with toys"),
                new("prince", "princess", "the young # lived in a castle", "the # fought with a dragon"),
                new("father", "mother", "the # put the baby to bed", "the # of three children"),
                new("uncle", "aunt", "the # came for a visit", "the # sent presents at christmas"),
                new("actor", "actress", "the # stood on the stage", "a famous # in a new film"),
                new("waiter", "waitress", "the # served the soup", "the # brought the bill"),
                new("husband", "wife", "a # with a wedding ring", "the # was married in june"),
                new("brother", "sister", "my # and i are twins", "my little # broke a lamp"),
                new("grandfather", "grandmother", "the old # told a story", "the # had grey hair"),
                new("hero", "heroine", "the # saved the world", "the brave # of the novel"),
            ]),
        new(
            "country : capital",
            ["the army|mayor of #", "the borders|streets of # are long", "the farmers|trams in # are slow", "# is a country|city", "the president|cathedral of # is old"],
            [
                new("france", "paris", "people in # speak french", "they eat snails in #"),
                new("italy", "rome", "people in # speak italian", "they eat spaghetti in #"),
                new("germany", "berlin", "people in # speak german", "they eat sausages in #"),
                new("spain", "madrid", "people in # speak spanish", "they eat paella in #"),
                new("england", "london", "people in # speak english", "they eat porridge in #"),
                new("portugal", "lisbon", "people in # speak portuguese", "they eat sardines in #"),
                new("greece", "athens", "people in # speak greek", "they eat olives in #"),
                new("japan", "tokyo", "people in # speak japanese", "they eat sushi in #"),
                new("russia", "moscow", "people in # speak russian", "they eat borscht in #"),
                new("poland", "warsaw", "people in # speak polish", "they eat dumplings in #"),
            ]),
        new(
            "now : then",
            ["today|yesterday we #", "they # now|once", "you often|formerly #", "these|last days people #", "we always|then # together"],
            [
                new("walk", "walked", "they # along the path", "we # in the forest"),
                new("swim", "swam", "they # across the river", "we # in the lake"),
                new("sing", "sang", "they # a song", "we # in a choir"),
                new("eat", "ate", "they # bread for breakfast", "we # with a spoon"),
                new("drink", "drank", "they # a cup of tea", "we # lemonade"),
                new("write", "wrote", "they # a letter", "we # with a pencil"),
                new("sleep", "slept", "they # under a blanket", "we # in a tent"),
                new("fly", "flew", "they # by plane", "we # above the clouds"),
                new("drive", "drove", "they # a lorry", "we # on the motorway"),
                new("draw", "drew", "they # a picture", "we # with chalk"),
            ]),
        new(
            "big : bigger",
            ["this is very|even #", "as|still # as|than before", "not so|much #", "it is # as|than ever", "how|ever # it is"],
            [
                new("big", "bigger", "a whale is #", "elephants look #"),
                new("small", "smaller", "an ant is #", "mice look #"),
                new("fast", "faster", "a rocket is #", "arrows look #"),
                new("slow", "slower", "a snail is #", "tortoises look #"),
                new("cold", "colder", "snow is #", "icicles look #"),
                new("hot", "hotter", "fire is #", "flames look #"),
                new("high", "higher", "a tower is #", "mountains look #"),
                new("soft", "softer", "a pillow is #", "feathers look #"),
                new("bright", "brighter", "the sun is #", "candles look #"),
                new("loud", "louder", "thunder is #", "drums sound #"),
            ]),
        new(
            "one : many",
            ["one|two #", "a|some # was|were there", "this|those # belongs|belong to me", "each|several # stays|stay at home", "look at that|these #"],
            [
                new("cat", "cats", "milk for the #", "the # on the sofa"),
                new("dog", "dogs", "a bone for the #", "the # on a leash"),
                new("horse", "horses", "a saddle for the #", "the # in the stable"),
                new("bird", "birds", "a nest for the #", "the # in the tree"),
                new("bee", "bees", "honey from the #", "the # in the hive"),
                new("cow", "cows", "grass for the #", "the # in the meadow"),
                new("spider", "spiders", "a web of the #", "the # in the cellar"),
                new("monkey", "monkeys", "bananas for the #", "the # in the jungle"),
                new("shark", "sharks", "teeth of the #", "the # in the ocean"),
                new("wolf", "wolves", "howling of the #", "the # in the moonlight"),
            ]),
    ];

    /// <summary>Some thousand sentences, of any family each.</summary>
    public static string[][] Write(ulong seed)
    {
        var random = new RandomStream(seed);
        var sentences = new string[SentenceCount][];
        for (int i = 0; i < sentences.Length; i++)
            sentences[i] = All[random.Next(All.Length)].Say(ref random);
        return sentences;
    }
}
