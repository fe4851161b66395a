package org.guildhall.local.scenario;

import java.util.SplittableRandom;

/** Plausible Chinese names. */
final class PersonNames {
    // By frequency: the first ones are the names of most people.
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万";
    private static final String MALE = "伟强磊军洋勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林毅峰建国志文博";
    private static final String FEMALE = "芳娜敏静丽艳娟霞秀燕玲桂英红梅雪婷慧莹倩颖琳洁萍晶蕾丹欣怡雨佳悦琴云莉";

    private PersonNames() {}

    static String pick(SplittableRandom random, boolean male) {
        String given = male ? MALE : FEMALE;
        // The smaller of two draws prefers the frequent surnames.
        int surname = Math.min(random.nextInt(SURNAMES.length()), random.nextInt(SURNAMES.length()));
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(surname));
        int characters = random.nextInt(4) == 0 ? 1 : 2;
        for (int count = 0; count < characters; count++) {
            name.append(given.charAt(random.nextInt(given.length())));
        }
        return name.toString();
    }
}
